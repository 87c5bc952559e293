package vn.mangnon.seals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals and the entries below them, over a plain connection and in its transaction: the command that verifies runs without
 * the rest of the server.
 */
final class SealRepository {

    /** Takes what it is handed, one row at a time, until it says that it has enough. */
    interface Reader<T> {

        boolean wantsMoreAfter(T row) throws SQLException;
    }

    private static final int ROWS_AT_A_TIME = 1000;
    private static final int SEALS_AT_A_TIME = 10;

    private static final String SEAL = "select number, at, after_entry, last_txid::text, last_entry, ends_era_at, seqs,"
            + " leaves, root, previous, digest from audit_seal";

    private static final String ENTRIES = "select " + SealedEntry.COLUMNS + """
             from audit_entry
            where seq > ? and seq <= ? and (txid, seq) > (cast(? as xid8), ?)""";

    private final Connection connection;

    SealRepository(Connection connection) {
        this.connection = connection;
    }

    /** Two replicas seal one after the other. */
    boolean lock() throws SQLException {
        return askedOne("select pg_try_advisory_xact_lock(hashtext('mangnon.audit-seal'))");
    }

    void waitForLock() throws SQLException {
        askedOne("select pg_advisory_xact_lock(hashtext('mangnon.audit-seal')) is not null");
    }

    private boolean askedOne(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    Seal last() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SEAL + " order by number desc limit 1")) {
            return rows.next() ? seal(rows) : Seal.NONE;
        }
    }

    void forEachSeal(Reader<Seal> reader) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(SEALS_AT_A_TIME);
            try (var rows = statement.executeQuery(SEAL + " order by number")) {
                while (rows.next() && reader.wantsMoreAfter(seal(rows))) {
                    continue;
                }
            }
        }
    }

    /** The latest first. */
    List<Seal> before(@Nullable Long number, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(SEAL + " where number < ? order by number desc limit ?")) {
            statement.setLong(1, number == null ? Long.MAX_VALUE : number);
            statement.setInt(2, limit);
            try (var rows = statement.executeQuery()) {
                var seals = new ArrayList<Seal>();
                while (rows.next()) {
                    seals.add(seal(rows));
                }
                return seals;
            }
        }
    }

    long count() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from audit_seal")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Those that no running transaction can slip another one between any more. */
    List<SealedEntry> settledAfter(Seal.Start start, int limit) throws SQLException {
        return entries(start, " and txid < pg_snapshot_xmin(pg_current_snapshot())", limit);
    }

    /** All, also those that claim transactions that this server has not begun. */
    List<SealedEntry> allAfter(Seal.Start start, int limit) throws SQLException {
        return entries(start, "", limit);
    }

    private List<SealedEntry> entries(Seal.Start start, String condition, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(
                ENTRIES + condition + " order by audit_entry.txid, audit_entry.seq limit ?")) {
            set(statement, start, Long.MAX_VALUE);
            statement.setInt(5, limit);
            try (var rows = statement.executeQuery()) {
                var entries = new ArrayList<SealedEntry>();
                while (rows.next()) {
                    entries.add(SealedEntry.of(rows));
                }
                return entries;
            }
        }
    }

    /** What the seal should cover, in order: to its last entry, or to the end of its era. */
    void forEachEntry(Seal.Start start, Seal seal, long eraEnds, Reader<SealedEntry> reader) throws SQLException {
        var bound = seal.endsEraAt() == null ? " and (txid, seq) <= (cast(? as xid8), ?)" : "";
        try (var statement =
                connection.prepareStatement(ENTRIES + bound + " order by audit_entry.txid, audit_entry.seq")) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            set(statement, start, eraEnds);
            if (seal.endsEraAt() == null) {
                statement.setString(5, seal.lastTxid());
                statement.setLong(6, seal.lastEntry());
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next() && reader.wantsMoreAfter(SealedEntry.of(rows))) {
                    continue;
                }
            }
        }
    }

    private static void set(PreparedStatement statement, Seal.Start start, long eraEnds) throws SQLException {
        statement.setLong(1, start.after());
        statement.setLong(2, eraEnds);
        statement.setString(3, start.txid());
        statement.setLong(4, start.seq());
    }

    long countAfter(Seal.Start start) throws SQLException {
        try (var statement = connection.prepareStatement("select count(*) from audit_entry where seq > ?"
                + " and seq <= ? and (txid, seq) > (cast(? as xid8), ?)")) {
            set(statement, start, Long.MAX_VALUE);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The last number of the era that the seal belongs to. */
    long endOfEra(Seal seal) throws SQLException {
        try (var statement = connection.prepareStatement("select ends_era_at from audit_seal where number >= ?"
                + " and ends_era_at is not null order by number limit 1")) {
            statement.setLong(1, seal.number());
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : Long.MAX_VALUE;
            }
        }
    }

    Optional<UUID> idOf(long seq) throws SQLException {
        try (var statement = connection.prepareStatement("select id from audit_entry where seq = ?")) {
            statement.setLong(1, seq);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /** Whether an entry of the era claims a transaction that is yet to begin: it was written on another server. */
    boolean hasEntriesOfAnotherServer(Seal.Start start) throws SQLException {
        try (var statement = connection.prepareStatement("select exists (select from audit_entry where seq > ?"
                + " and txid >= pg_snapshot_xmax(pg_current_snapshot()))")) {
            statement.setLong(1, start.after());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    long lastNumber() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(seq), 0) from audit_entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    void add(Seal seal) throws SQLException {
        try (var statement = connection.prepareStatement("insert into audit_seal (number, at, entries, after_entry,"
                + " last_txid, last_entry, ends_era_at, seqs, leaves, root, previous, digest)"
                + " values (?, ?, ?, ?, cast(? as xid8), ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, seal.number());
            statement.setObject(2, seal.at().atOffset(ZoneOffset.UTC));
            statement.setInt(3, seal.seqs().length);
            statement.setLong(4, seal.after());
            statement.setString(5, seal.lastTxid());
            statement.setLong(6, seal.lastEntry());
            statement.setObject(7, seal.endsEraAt(), Types.BIGINT);
            statement.setArray(
                    8,
                    connection.createArrayOf(
                            "bigint", Arrays.stream(seal.seqs()).boxed().toArray()));
            statement.setBytes(9, seal.leaves());
            statement.setBytes(10, seal.root());
            statement.setBytes(11, seal.previous());
            statement.setBytes(12, seal.digest());
            statement.executeUpdate();
        }
    }

    private static Seal seal(ResultSet row) throws SQLException {
        var endsEraAt = row.getLong(6);
        var endsEra = row.wasNull() ? null : (Long) endsEraAt;
        var seqs = (Long[]) row.getArray(7).getArray();
        return new Seal(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getLong(3),
                row.getString(4),
                row.getLong(5),
                endsEra,
                Arrays.stream(seqs).mapToLong(Long::longValue).toArray(),
                row.getBytes(8),
                row.getBytes(9),
                row.getBytes(10),
                row.getBytes(11));
    }
}
