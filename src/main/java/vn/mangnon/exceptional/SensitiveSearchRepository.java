package vn.mangnon.exceptional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;

/** Those in the places that one answers for. */
@ApplicationScoped
class SensitiveSearchRepository implements PanacheRepositoryBase<SensitiveSearch, UUID> {

    Page<SensitiveSearch> page(List<UnitPath> places, PageRequest request) {
        var where = new Where().within("s.unitPath", places);
        var total = request.counted()
                ? count("select count(s) from SensitiveSearch s where " + where.text(), where.parameters())
                : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "createdAt", 2);
            where.and("(s.createdAt < :afterTime or s.createdAt = :afterTime and s.id < :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        List<SensitiveSearch> rows = find(
                        "from SensitiveSearch s where " + where.text() + " order by s.createdAt desc, s.id desc",
                        where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("createdAt", row.createdAt(), row.id()), total);
    }
}
