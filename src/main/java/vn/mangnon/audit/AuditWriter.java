package vn.mangnon.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.OnBehalf;
import vn.mangnon.kernel.Problem;

/** Writes entries through the transaction that is under way: one statement for all that a request did. */
@Singleton
class AuditWriter {

    private static final String INSERT = "insert into audit_entry (id, at, account_id, username, acting_for, address,"
            + " operation, trace_id, subject_type, subject_ids, outcome, status, times, changes) values ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))";
    private static final String INSERT_ONE = INSERT + ROW;

    /** What only looked has nothing left to do but to end: in the same message, one turn to the database fewer. */
    private static final String AND_END = "; commit";

    private static final String INSERT_ONE_AND_END = INSERT_ONE + AND_END;

    /** What work without a request is called. */
    private static final RequestOrigin.Origin INSIDE = new RequestOrigin.Origin("SYSTEM", null, null);

    private final RequestOrigin requests;
    private final Actors actors;
    private final ObjectMapper json;
    private final Clock clock;

    AuditWriter(RequestOrigin requests, Actors actors, ObjectMapper json, Clock clock) {
        this.requests = requests;
        this.actors = actors;
        this.json = json;
        this.clock = clock;
    }

    /** Nobody looks at what the server reads for itself. */
    boolean recordsReads() {
        return requests.isUnderWay() || OnBehalf.operation().isPresent();
    }

    /** @param isLast whether the transaction has nothing more to do and ends with it */
    void write(Collected trail, SharedSessionContractImplementor session, boolean isLast) {
        var origin = origin();
        var actor = origin.isPresent() ? actors.current() : Actor.SYSTEM;
        var entries = new ArrayList<AuditEntry>(2);
        trail.seen().forEach((type, ids) -> {
            var changes = trail.changed(type);
            // Work without a request is recorded for what it changed.
            if (origin.isPresent() || !changes.isEmpty()) {
                entries.add(AuditEntry.allowed(
                        clock.instant(),
                        actor,
                        origin.orElse(INSIDE),
                        type,
                        ids,
                        changes.isEmpty() ? null : text(changes)));
            }
        });
        write(entries, session, isLast);
    }

    /** The request under way, or the one in whose name somebody works in the background. */
    Optional<RequestOrigin.Origin> origin() {
        return OnBehalf.operation()
                .map(operation -> new RequestOrigin.Origin(operation, null, null))
                .or(requests::current);
    }

    String text(List<ChangedRow> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Problem 503 when it cannot be written: what is not on record does not happen */
    void write(List<AuditEntry> entries, SharedSessionContractImplementor session) {
        write(entries, session, false);
    }

    private void write(List<AuditEntry> entries, SharedSessionContractImplementor session, boolean isLast) {
        if (entries.isEmpty()) {
            return;
        }
        var coordinator = session.getJdbcCoordinator();
        var statement = coordinator.getStatementPreparer().prepareStatement(sql(entries.size(), isLast));
        try {
            int parameter = 1;
            for (var entry : entries) {
                parameter = set(statement, parameter, entry);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            Log.error("the audit trail cannot be written", e);
            throw Problem.of(503, "AUDIT_UNAVAILABLE");
        } finally {
            coordinator.getLogicalConnection().getResourceRegistry().release(statement);
            coordinator.afterStatementExecution();
        }
    }

    private static String sql(int entries, boolean isLast) {
        if (entries == 1) {
            return isLast ? INSERT_ONE_AND_END : INSERT_ONE;
        }
        var insert = INSERT + String.join(", ", Collections.nCopies(entries, ROW));
        return isLast ? insert + AND_END : insert;
    }

    private static int set(PreparedStatement statement, int first, AuditEntry entry) throws SQLException {
        int i = first;
        var actor = entry.actor();
        statement.setObject(i++, entry.id());
        // As fine as the database keeps it, for the digest is made of what it gives back.
        statement.setObject(i++, entry.at().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        statement.setObject(i++, actor.accountId(), Types.OTHER);
        statement.setString(i++, actor.username());
        statement.setObject(i++, actor.actingFor(), Types.OTHER);
        statement.setString(i++, entry.origin().address());
        statement.setString(i++, entry.origin().operation());
        statement.setString(i++, entry.origin().traceId());
        statement.setString(i++, nameOf(entry.subjectType()));
        statement.setArray(
                i++,
                statement
                        .getConnection()
                        .createArrayOf("uuid", entry.subjectIds().toArray()));
        statement.setString(i++, entry.outcome().name());
        statement.setObject(i++, entry.status(), Types.INTEGER);
        statement.setInt(i++, entry.times());
        statement.setString(i++, entry.changes());
        return i;
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
