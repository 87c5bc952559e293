package vn.mangnon.participants;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.NativeQueries;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/**
 * Questions about participants, always of one case that the caller was found to have business with; and what they are shown
 * for it, which is asked while somebody signs in and nobody is known yet. That lies in a table of ids and days without row
 * level security, as the scopes of accounts do.
 */
@ApplicationScoped
class ParticipantRepository implements PanacheRepositoryBase<CaseParticipant, UUID> {

    CaseParticipant require(UUID id, UUID caseId) {
        return find("id = ?1 and caseId = ?2", id, caseId).firstResultOptional().orElseThrow(Problem::notFound);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    List<CaseParticipant> openOf(UUID caseId) {
        return list("caseId = ?1 and endedAt is null order by id", caseId);
    }

    /** The latest first. */
    Page<CaseParticipant> page(UUID caseId, PageRequest request) {
        var where = new Where().and("caseId = :caseId", "caseId", caseId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "-createdAt", 2);
            where.and("(createdAt < :beforeTime or createdAt = :beforeTime and id < :beforeId)")
                    .with("beforeTime", cursor.key(0, Instant::parse))
                    .with("beforeId", cursor.uuid(1));
        }
        var rows = find(where.text() + " order by createdAt desc, id desc", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("-createdAt", row.createdAt(), row.id()), total);
    }

    /** What the liaison is shown from now on: the case, to this day. Once more, to another. */
    void show(UUID participantId, UUID accountId, UUID caseId, LocalDate until) {
        getEntityManager()
                .createNativeQuery("insert into case_access (participant_id, account_id, case_id, until)"
                        + " values (:participant, :account, :case, :until)"
                        + " on conflict (participant_id) do update set until = excluded.until")
                .setParameter("participant", participantId)
                .setParameter("account", accountId)
                .setParameter("case", caseId)
                .setParameter("until", until)
                .executeUpdate();
    }

    void hide(UUID participantId) {
        getEntityManager()
                .createNativeQuery("delete from case_access where participant_id = :participant")
                .setParameter("participant", participantId)
                .executeUpdate();
    }

    List<UUID> shownTo(UUID accountId, LocalDate today) {
        return NativeQueries.ofOneColumn(
                        getEntityManager(),
                        "select case_id from case_access where account_id = :account and until >= :today",
                        UUID.class)
                .setParameter("account", accountId)
                .setParameter("today", today)
                .getResultList();
    }
}
