package vn.mangnon.caseforms;

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

/** Questions about filled forms, always of one case that the caller was found to have business with. */
@ApplicationScoped
class CaseFormRepository implements PanacheRepositoryBase<CaseForm, UUID> {

    CaseForm require(UUID id, UUID caseId) {
        return ofCase(id, caseId).orElseThrow(Problem::notFound);
    }

    Optional<CaseForm> ofCase(UUID id, UUID caseId) {
        return find("id = ?1 and caseId = ?2", id, caseId).firstResultOptional();
    }

    /** Drafts, completed ones and those that gave way. */
    List<CaseForm> ofTemplate(String templateCode, UUID caseId) {
        return list("caseId = ?1 and templateCode = ?2 order by id", caseId, templateCode);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    /** The latest first: what was written last is what somebody looks for. */
    Page<CaseForm> page(UUID caseId, CaseFormFilter filter, PageRequest request) {
        var where = new Where()
                .and("caseId = :caseId", "caseId", caseId)
                .and("templateCode = :code", "code", filter.templateCode())
                .and("status = :status", "status", filter.status());
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "-createdAt", 2);
            where.and("(createdAt < :beforeTime or createdAt = :beforeTime and id < :beforeId)")
                    .with("beforeTime", cursor.key(0, Instant::parse))
                    .with("beforeId", cursor.uuid(1));
        }
        var rows = find(where.text() + " order by createdAt desc, id desc", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("-createdAt", row.createdAt(), row.id()), total);
    }
}
