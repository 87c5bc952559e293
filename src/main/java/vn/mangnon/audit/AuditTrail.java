package vn.mangnon.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.SignedIn;
import vn.mangnon.access.Standing;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

/**
 * The door: what others say to the trail, and may ask of it. What is looked at and changed needs no word here, see {@link
 * vn.mangnon.kernel.Audited}.
 */
@ApplicationScoped
public class AuditTrail {

    /** A commune's children are named one by one, a province's are not: each entry is read whole. */
    public static final int LISTED = 5_000;

    private final AuditWriter writer;
    private final AuditRepository entries;
    private final Actors actors;
    private final AnonymousRefusals anonymous;
    private final Histories histories;
    private final EntityManager entities;
    private final Clock clock;

    AuditTrail(
            AuditWriter writer,
            AuditRepository entries,
            Actors actors,
            AnonymousRefusals anonymous,
            Histories histories,
            EntityManager entities,
            Clock clock) {
        this.writer = writer;
        this.entries = entries;
        this.actors = actors;
        this.anonymous = anonymous;
        this.histories = histories;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The request under way was refused. Answers what writes it down, in a transaction of its own, so that the rollback of
     * what was refused keeps it; that blocks, and when it returns the entry is on disk. Empty where nobody has
     * proven who he is, as with each guess at a password, and there were so many lately that this one was only counted.
     *
     * @param subjectId who it asked for, if that was a child or a case; there need not be one
     */
    public Optional<Runnable> refusal(
            RequestOrigin.Origin origin, @Nullable AuditSubject subjectType, @Nullable UUID subjectId, int status) {
        var actor = Actors.mayBeAsked() ? actors.current() : Actor.NOBODY;
        var now = clock.instant();
        if (!actor.proven() && !anonymous.admits(origin, actor, status, now)) {
            return Optional.empty();
        }
        var entry = AuditEntry.refused(now, actor, origin, subjectType, subjectId, status, 1);
        return Optional.of(() -> writeAlone(entry));
    }

    /** What was counted in the minutes before this one. */
    public void writeCounted() {
        var counted = anonymous.counted(clock.instant());
        if (counted.isEmpty()) {
            return;
        }
        try {
            writeAlone(counted.toArray(AuditEntry[]::new));
        } catch (RuntimeException e) {
            // Kept for the next minute.
            anonymous.putBack(counted);
            throw e;
        }
    }

    /** What was kept of this one is shown again, in the transaction under way, though no row of it was loaded. */
    public void shown(AuditSubject subjectType, UUID subjectId) {
        shown(subjectType, List.of(subjectId));
    }

    /** These were shown past Hibernate, as a page of a list. */
    public void shown(AuditSubject subjectType, Collection<UUID> subjectIds) {
        if (!subjectIds.isEmpty()) {
            writer.origin()
                    .ifPresent(origin -> writeHere(AuditEntry.allowed(
                            clock.instant(), actors.current(), origin, subjectType, subjectIds, null)));
        }
    }

    /**
     * An answer that was made before is given again: whom it showed then, it shows now, though no row is loaded.
     *
     * @param transaction the number of the one that made it
     * @param since when that was: on another server, after a restore, transactions count anew
     */
    public void shownAgain(String transaction, Instant since) {
        entries.shownBy(transaction, since).forEach(this::shown);
    }

    /**
     * Many were taken away at once, past Hibernate, in the transaction under way. Up to {@value #LISTED} are named; of more
     * the entry says how many, and a digest of their ids by which a list that turns up can be shown to be this one.
     *
     * @param what the kind of row that stands for the taking, such as {@code ChildExport}, and its id
     * @param ids as many of them as may be named, at least the first {@value #LISTED}
     * @param figures in clear, such as the count and the digest
     */
    public void tookAway(
            AuditSubject subjectType, String what, UUID id, Collection<UUID> ids, Map<String, String> figures) {
        var fields = new LinkedHashMap<String, Change>();
        figures.forEach((field, figure) -> fields.put(field, new Change(null, figure)));
        var row = new ChangedRow(what, id, null, ChangedRow.Act.CREATED, fields);
        writer.origin()
                .ifPresent(origin -> writeHere(AuditEntry.allowed(
                        clock.instant(),
                        actors.current(),
                        origin,
                        subjectType,
                        ids.size() > LISTED ? List.of() : ids,
                        writer.text(List.of(row)))));
    }

    void signedIn(@Observes SignedIn news) {
        writer.origin()
                .ifPresent(origin -> writeHere(
                        AuditEntry.allowed(clock.instant(), actors.current(), origin, null, List.of(), null)));
    }

    /**
     * Who looked at or changed this one, the latest first. The caller has seen to it that it may be asked.
     *
     * @param told whether the reader is told by which operation: its address alone says that there is a case or a consent
     */
    public Page<AccessView> accessesTo(
            AuditSubject subjectType, UUID subjectId, AccessFilter filter, PageRequest page, boolean told) {
        return entries.page(subjectType, subjectId, filter, page).map(row -> AccessView.of(row, subjectId, told));
    }

    /**
     * What was done to this one and its parts, the latest first: of each kind of row to those who may read such rows, and of
     * each field what they are shown of its class.
     *
     * @param reader what the caller is to this one; the caller has seen to it that it may be asked
     */
    public Page<HistoryView> historyOf(AuditSubject subjectType, UUID subjectId, Standing reader, PageRequest page) {
        var kinds = histories.kindsFor(subjectType, reader);
        return entries.changes(subjectType, subjectId, kinds.keySet(), page)
                .map(row -> histories.view(row, subjectId, kinds, reader));
    }

    private void writeAlone(AuditEntry... written) {
        QuarkusTransaction.requiringNew().run(() -> writeHere(written));
    }

    private void writeHere(AuditEntry... written) {
        writer.write(List.of(written), entities.unwrap(SharedSessionContractImplementor.class));
    }
}
