package vn.mangnon.intakes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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

    /** Whether there is one, without a look at him. */
    boolean hasInformant(UUID caseId) {
        return getEntityManager()
                        .createQuery("select count(i) from Informant i where i.caseId = :caseId", Long.class)
                        .setParameter("caseId", caseId)
                        .getSingleResult()
                > 0;
    }

    /** For whom what was told is meant. */
    record Circle(Confidentiality confidentiality, Set<String> distribution) {}

    /** Without a look at what was told; nothing, as long as nobody wrote it down. */
    Optional<Circle> circleOf(UUID caseId) {
        return getEntityManager()
                .createQuery(
                        "select i.confidentiality, i.distribution from Intake i where i.caseId = :caseId", Tuple.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .findFirst()
                .map(found -> new Circle(found.get(0, Confidentiality.class), Set.of(found.get(1, String[].class))));
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

    Optional<Instant> firstTransferIn(UUID caseId) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(t.transferredAt) from Transfer t where t.caseId = :id", Instant.class)
                .setParameter("id", caseId)
                .getSingleResult());
    }

    Optional<Instant> knownIn(UUID caseId) {
        return getEntityManager()
                .createQuery(
                        "select i.knownAt from Intake i where i.caseId = :id and i.knownAt is not null", Instant.class)
                .setParameter("id", caseId)
                .getResultStream()
                .findFirst();
    }

    boolean transferIdIsTaken(UUID id) {
        return getEntityManager()
                        .createQuery("select count(t) from Transfer t where t.id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }
}
