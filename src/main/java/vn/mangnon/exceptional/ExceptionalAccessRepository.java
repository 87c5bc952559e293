package vn.mangnon.exceptional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;

/** One's own, and those in the places that one supervises. */
@ApplicationScoped
class ExceptionalAccessRepository implements PanacheRepositoryBase<ExceptionalAccess, UUID> {

    ExceptionalAccess require(UUID id, UUID accountId, List<UnitPath> supervised) {
        var where = shown(accountId, supervised).and("e.id = :id", "id", id);
        return find("from ExceptionalAccess e where " + where.text(), where.parameters())
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    Page<ExceptionalAccess> page(
            ExceptionalAccessFilter filter, UUID accountId, List<UnitPath> supervised, PageRequest request) {
        var where = shown(accountId, supervised)
                .and("e.subjectId = :subjectId", "subjectId", filter.subjectId())
                .and("e.username = :username", "username", filter.username());
        if (filter.unseen() != null) {
            where.and("e.acknowledgements is " + (filter.unseen() ? "empty" : "not empty"));
        }
        var total = request.counted()
                ? count("select count(e) from ExceptionalAccess e where " + where.text(), where.parameters())
                : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "createdAt", 2);
            where.and("(e.createdAt < :afterTime or e.createdAt = :afterTime and e.id < :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        List<ExceptionalAccess> rows = find(
                        "from ExceptionalAccess e where " + where.text() + " order by e.createdAt desc, e.id desc",
                        where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("createdAt", row.createdAt(), row.id()), total);
    }

    private static Where shown(UUID accountId, List<UnitPath> supervised) {
        return new Where()
                .andAny(seen -> seen.or("e.accountId = :me").within("e.unitPath", supervised))
                .with("me", accountId);
    }

    record Opened(Ground ground, SubjectType subjectType, UUID subjectId, Instant holdsUntil) {}

    List<Opened> holding(UUID accountId, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select e.ground, e.subjectType, e.subjectId, e.holdsUntil from ExceptionalAccess e"
                                + " where e.accountId = :account and e.holdsUntil > :now",
                        Opened.class)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .getResultList();
    }
}
