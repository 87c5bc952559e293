package vn.mangnon.findings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** Questions about findings, always of one case that the caller was found to have business with. */
@ApplicationScoped
class FindingRepository implements PanacheRepositoryBase<Finding, UUID> {

    Finding require(UUID id, UUID caseId, FindingKind kind) {
        return find("id = ?1 and caseId = ?2 and kind = ?3", id, caseId, kind)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    Optional<Finding> last(UUID caseId, FindingKind kind) {
        return find("caseId = ?1 and kind = ?2 order by foundAt desc, id desc", caseId, kind)
                .firstResultOptional();
    }

    Optional<Instant> firstIn(UUID caseId) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(f.foundAt) from Finding f where f.caseId = :id", Instant.class)
                .setParameter("id", caseId)
                .getSingleResult());
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    Page<Finding> page(UUID caseId, FindingKind kind, PageRequest request) {
        var where = new Where().and("caseId = :caseId", "caseId", caseId).and("kind = :kind", "kind", kind);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "foundAt", 2);
            where.and("(foundAt > :afterTime or foundAt = :afterTime and id > :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var rows = find(where.text() + " order by foundAt, id", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("foundAt", row.foundAt(), row.id()), total);
    }
}
