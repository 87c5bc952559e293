package vn.mangnon.disclosures;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** Questions about disclosures, always of one child that the caller was found to have business with. */
@ApplicationScoped
class DisclosureRepository implements PanacheRepositoryBase<Disclosure, UUID> {

    Disclosure require(UUID id, UUID childId) {
        return find("id = ?1 and childId = ?2", id, childId)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    boolean isOf(UUID id, UUID childId) {
        return count("id = ?1 and childId = ?2", id, childId) > 0;
    }

    Page<Disclosure> page(UUID childId, PageRequest request) {
        var where = new Where().and("childId = :childId", "childId", childId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "-disclosedOn", 2);
            where.and("(disclosedOn < :afterDay or disclosedOn = :afterDay and id < :afterId)")
                    .with("afterDay", cursor.key(0, LocalDate::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var rows = find(where.text() + " order by disclosedOn desc, id desc", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("-disclosedOn", row.disclosedOn(), row.id()), total);
    }
}
