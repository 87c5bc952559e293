package vn.mangnon.campaigns;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** Questions about activities, always of one campaign that was found in the caller's scope. */
@ApplicationScoped
class ActivityRepository implements PanacheRepositoryBase<Activity, UUID> {

    Activity require(UUID id, UUID campaignId) {
        return find("id = ?1 and campaignId = ?2", id, campaignId)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    Page<Activity> page(UUID campaignId, PageRequest request) {
        var where = new Where().and("campaignId = :campaignId", "campaignId", campaignId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "heldOn", 2);
            where.and("(heldOn > :afterDay or heldOn = :afterDay and id > :afterId)")
                    .with("afterDay", cursor.key(0, LocalDate::parse))
                    .with("afterId", cursor.uuid(1));
        }
        List<Activity> rows = find(where.text() + " order by heldOn, id", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("heldOn", row.heldOn(), row.id()), total);
    }
}
