package vn.mangnon.referrals;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** Questions about referrals, always of one case that the caller was found to have business with. */
@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<Referral, UUID> {

    Referral require(UUID id, UUID caseId) {
        return find("id = ?1 and caseId = ?2", id, caseId).firstResultOptional().orElseThrow(Problem::notFound);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    List<Referral> openOf(UUID caseId) {
        return list("caseId = ?1 and status in (SENT, ACCEPTED) order by id", caseId);
    }

    /** The latest first. */
    Page<Referral> page(UUID caseId, PageRequest request) {
        var where = new Where().and("caseId = :caseId", "caseId", caseId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "-sentAt", 2);
            where.and("(sentAt < :beforeTime or sentAt = :beforeTime and id < :beforeId)")
                    .with("beforeTime", cursor.key(0, Instant::parse))
                    .with("beforeId", cursor.uuid(1));
        }
        var rows = find(where.text() + " order by sentAt desc, id desc", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("-sentAt", row.sentAt(), row.id()), total);
    }

    boolean feedbackIdIsTaken(UUID id) {
        return getEntityManager()
                        .createQuery("select count(f) from Feedback f where f.id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    Feedback requireFeedback(UUID id, UUID referralId) {
        return getEntityManager()
                .createQuery("select f from Feedback f where f.id = :id and f.referralId = :referral", Feedback.class)
                .setParameter("id", id)
                .setParameter("referral", referralId)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** As it came in. */
    Page<Feedback> feedback(UUID referralId, PageRequest request) {
        var where = new Where().and("f.referralId = :referral", "referral", referralId);
        var total = request.counted()
                ? getEntityManager()
                        .createQuery("select count(f) from Feedback f where f.referralId = :referral", Long.class)
                        .setParameter("referral", referralId)
                        .getSingleResult()
                : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "createdAt", 2);
            where.and("(f.createdAt > :afterTime or f.createdAt = :afterTime and f.id > :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var query = getEntityManager()
                .createQuery(
                        "select f from Feedback f where " + where.text() + " order by f.createdAt, f.id",
                        Feedback.class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        return Page.of(
                query.getResultList(), request, row -> new Cursor("createdAt", row.createdAt(), row.id()), total);
    }
}
