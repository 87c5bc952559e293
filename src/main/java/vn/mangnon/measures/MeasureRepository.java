package vn.mangnon.measures;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** Questions about what was done at once, always of one case that the caller was found to have business with. */
@ApplicationScoped
class MeasureRepository implements PanacheRepositoryBase<EmergencyMeasure, UUID> {

    EmergencyMeasure require(UUID id, UUID caseId) {
        return find("id = ?1 and caseId = ?2", id, caseId).firstResultOptional().orElseThrow(Problem::notFound);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    boolean isOf(UUID id, UUID caseId) {
        return count("id = ?1 and caseId = ?2", id, caseId) > 0;
    }

    /** All of a case, the first first: there are never many. */
    List<EmergencyMeasure> all(UUID caseId) {
        return list("caseId = ?1 order by takenAt, id", caseId);
    }

    Page<EmergencyMeasure> page(UUID caseId, PageRequest request) {
        var where = new Where().and("caseId = :caseId", "caseId", caseId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "takenAt", 2);
            where.and("(takenAt > :afterTime or takenAt = :afterTime and id > :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var rows = find(where.text() + " order by takenAt, id", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("takenAt", row.takenAt(), row.id()), total);
    }

    /** The first measure or separation of a case. */
    Optional<Instant> firstActIn(UUID caseId) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(m.takenAt) from EmergencyMeasure m where m.caseId = :id", Instant.class)
                .setParameter("id", caseId)
                .getSingleResult());
    }

    Optional<Instant> firstSeparationIn(UUID caseId) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(s.startedAt) from Separation s where s.caseId = :id", Instant.class)
                .setParameter("id", caseId)
                .getSingleResult());
    }

    /** All of a case, the first first: there are never many. */
    List<Separation> separationsOf(UUID caseId) {
        return getEntityManager()
                .createQuery(
                        "select distinct s from Separation s left join fetch s.extensions where s.caseId = :caseId"
                                + " order by s.startedAt, s.id",
                        Separation.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }

    Page<Separation> separations(UUID caseId, PageRequest request) {
        var where = new Where().and("s.caseId = :caseId", "caseId", caseId);
        var total = request.counted() ? (long) separationsOf(caseId).size() : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "startedAt", 2);
            where.and("(s.startedAt > :afterTime or s.startedAt = :afterTime and s.id > :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var query = getEntityManager()
                .createQuery(
                        "select s from Separation s where " + where.text() + " order by s.startedAt, s.id",
                        Separation.class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        return Page.of(
                query.getResultList(), request, row -> new Cursor("startedAt", row.startedAt(), row.id()), total);
    }
}
