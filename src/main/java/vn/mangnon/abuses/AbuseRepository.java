package vn.mangnon.abuses;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions about the abuse, of one case that the caller was found to have business with, or of a child's relations. */
@ApplicationScoped
class AbuseRepository implements PanacheRepositoryBase<Abuse, UUID> {

    /** How somebody named stands to a child. */
    record Named(PerpetratorRelation relation, boolean cares, boolean guardian) {}

    Optional<Abuse> of(UUID caseId) {
        return find("caseId", caseId).firstResultOptional();
    }

    /** Whatever case of the child it is, open or ended, unless the news was not true; nothing of the case. */
    List<Named> namedIn(UUID childId) {
        return getEntityManager()
                .createQuery(
                        "select distinct p.relation, p.cares, p.guardian from AllegedPerpetrator p, ProtectionCase c"
                                + " where c.id = p.caseId and c.childId = :childId and c.status <> REFUTED",
                        Named.class)
                .setParameter("childId", childId)
                .getResultList();
    }
}
