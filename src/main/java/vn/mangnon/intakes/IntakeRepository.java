package vn.mangnon.intakes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Where;

/** Questions about how the news came, always of one case that the caller was found to have business with. */
@ApplicationScoped
class IntakeRepository implements PanacheRepositoryBase<Intake, UUID> {

    Optional<Intake> of(UUID caseId) {
        return find("caseId", caseId).firstResultOptional();
    }

    Optional<Informant> informantOf(UUID caseId) {
        return getEntityManager()
                .createQuery("select i from Informant i where i.caseId = :caseId", Informant.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .findFirst();
    }

    /** Who wrote the informant down, without a look at him. */
    Optional<UUID> recorderOfInformant(UUID caseId) {
        return getEntityManager()
                .createQuery("select i.recordedBy from Informant i where i.caseId = :caseId", UUID.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .findFirst();
    }

    Page<Transfer> transfers(UUID caseId, PageRequest request) {
        var where = new Where().and("t.caseId = :caseId", "caseId", caseId);
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "transferredAt", 2);
            where.and("(t.transferredAt > :afterTime or t.transferredAt = :afterTime and t.id > :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var query = getEntityManager()
                .createQuery(
                        "select t from Transfer t where " + where.text() + " order by t.transferredAt, t.id",
                        Transfer.class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        var total = request.counted()
                ? getEntityManager()
                        .createQuery("select count(t) from Transfer t where t.caseId = :caseId", Long.class)
                        .setParameter("caseId", caseId)
                        .getSingleResult()
                : null;
        return Page.of(
                query.getResultList(),
                request,
                row -> new Cursor("transferredAt", row.transferredAt(), row.id()),
                total);
    }

    boolean transferIdIsTaken(UUID id) {
        return getEntityManager()
                        .createQuery("select count(t) from Transfer t where t.id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }
}
