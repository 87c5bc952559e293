package vn.mangnon.duplicates;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** Mergers both of whose records are seen, and the moving of what belongs to them. */
@ApplicationScoped
class MergerRepository implements PanacheRepositoryBase<Merger, UUID> {

    /** The one that stands of a record that became an alias. */
    Merger requireStanding(UUID absorbedId, Sight sight) {
        var where =
                new Where().and("m.absorbedId = :child", "child", absorbedId).and("m.undoneAt is null");
        var seen = where.anyOf("c.unitPath", sight.places());
        where.and("(select count(c) from Child c where (c.id = m.absorbedId or c.id = m.keptId) and " + seen + ") = 2");
        return find("from Merger m where " + where.text(), where.parameters())
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    /** What of a child lies open to whoever sees the child; that there is a case, or counselling, or a request, does not. */
    private static final List<String> OF_THE_REGISTER = List.of(
            "assistance",
            "child_caregiver",
            "child_circumstance",
            "child_external_id",
            "child_past_caregiver",
            "register_review",
            "residence_period");

    List<MergerView.Moved> moved(UUID mergerId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select relation, count(*) from child_merge_part where merge_id = :id and relation in (:told)"
                                + " group by relation order by relation")
                .setParameter("id", mergerId)
                .setParameter("told", OF_THE_REGISTER)
                .getResultList();
        return rows.stream()
                .map(row -> new MergerView.Moved((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    /** Past row level security: what belongs to the child may be a case, which the caller need not see. */
    void moveAll(Merger merger) {
        call("move_with_merge", merger);
    }

    void moveBack(Merger merger) {
        call("move_back", merger);
    }

    private void call(String function, Merger merger) {
        flush();
        getEntityManager()
                .createNativeQuery("select cast(" + function + "(:merge, :absorbed, :kept) as text)")
                .setParameter("merge", merger.id())
                .setParameter("absorbed", merger.absorbedId())
                .setParameter("kept", merger.keptId())
                .getSingleResult();
    }
}
