package vn.mangnon.duplicates;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** Pairs both of whose children are seen: a pair lies in the smallest place that holds both. */
@ApplicationScoped
class PairRepository implements PanacheRepositoryBase<Pair, UUID> {

    Pair require(UUID id, Sight sight) {
        var where = new Where().within("p.unitPath", sight.places()).and("p.id = :id", "id", id);
        return find("from Pair p where " + where.text(), where.parameters())
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    /** The open ones, the likeliest first. Of an alias there is nothing left to say; after an undoing there is again. */
    Page<Pair> page(Sight sight, PageRequest request) {
        var where = new Where()
                .within("p.unitPath", sight.places())
                .and("p.status = OPEN")
                // Counted: an anti join reads the whole register for those that were ever merged.
                .and("(select count(c) from Child c where c.id in (p.oneId, p.otherId) and c.status = MERGED) = 0");
        var total = request.counted()
                ? count("select count(p) from Pair p where " + where.text(), where.parameters())
                : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "score", 2);
            where.and("(p.score < :afterScore or p.score = :afterScore and p.id > :afterId)")
                    .with("afterScore", cursor.key(0, java.math.BigDecimal::new))
                    .with("afterId", cursor.uuid(1));
        }
        List<Pair> rows = find("from Pair p where " + where.text() + " order by p.score desc, p.id", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, pair -> new Cursor("score", pair.score(), pair.id()), total);
    }

    List<Pair> of(UUID childId, Sight sight) {
        var where = new Where()
                .within("p.unitPath", sight.places())
                .and("(p.oneId = :child or p.otherId = :child)", "child", childId);
        return find("from Pair p where " + where.text() + " order by p.score desc, p.id", where.parameters())
                .list();
    }

    /** Those of a child wherever the other one is; ids and points, no word about the other. */
    List<Pair> openOf(UUID childId) {
        return find("(oneId = ?1 or otherId = ?1) and status = OPEN", childId).list();
    }

    /**
     * Whoever asks, with all children of the register; flush before.
     *
     * @return how many were compared
     */
    int compare(@Nullable UUID onlyChild, int most, Instant now) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select compare_children(cast(:child as uuid), :most, :now)")
                        .setParameter("child", onlyChild)
                        .setParameter("most", most)
                        .setParameter("now", now)
                        .getSingleResult())
                .intValue();
    }

    /** The pair of the two, where there is one, is settled by their merger, and what it was before when that is undone. */
    void settle(UUID one, UUID other, boolean merged, Instant now) {
        getEntityManager()
                .createNativeQuery("update duplicate_pair set status = case when :merged then 'MERGED'"
                        + " when dismissal_sealed is not null then 'DISMISSED' else 'OPEN' end,"
                        + " version = version + 1, updated_at = :now"
                        + " where one_id = least(:one, :other) and other_id = greatest(:one, :other)"
                        + " and (:merged or status = 'MERGED')")
                .setParameter("merged", merged)
                .setParameter("one", one)
                .setParameter("other", other)
                .setParameter("now", now)
                .executeUpdate();
    }
}
