package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.kernel.NativeQueries;

/** Which child another system means by an id of its own. */
@ApplicationScoped
class ExternalIdRepository {

    private final EntityManager entities;

    ExternalIdRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether the caller may see the child is asked of {@link ChildRepository}. */
    Optional<UUID> childIdOf(String system, String externalId) {
        List<UUID> ids = NativeQueries.ofOneColumn(
                        entities,
                        "select child_id from child_external_id where system = :system and external_id = :externalId",
                        UUID.class)
                .setParameter("system", system)
                .setParameter("externalId", externalId)
                .getResultList();
        return ids.stream().findFirst();
    }

    /** Who puts the same id at the same moment waits, and then finds it. Held to the end of the transaction. */
    void lock(String system, String externalId) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", "mangnon.external-id/" + system + "/" + externalId)
                .getResultList();
    }

    void link(String system, String externalId, UUID childId) {
        entities.createNativeQuery("insert into child_external_id (system, external_id, child_id)"
                        + " values (:system, :externalId, :childId)")
                .setParameter("system", system)
                .setParameter("externalId", externalId)
                .setParameter("childId", childId)
                .executeUpdate();
    }
}
