package vn.mangnon.reporting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** What is ordered is public: everybody may know what is due, only deadlines belong to somebody. */
@ApplicationScoped
class ScheduleRepository implements PanacheRepositoryBase<Schedule, UUID> {

    Schedule require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    boolean isContinued(UUID id) {
        return count("continuesId", id) > 0;
    }

    List<Schedule> everyOne() {
        return list("order by id");
    }

    Page<Schedule> page(PageRequest request) {
        var where = new Where();
        var total = request.counted() ? count() : null;
        if (request.cursor() != null) {
            where.and(
                    "id > :after",
                    "after",
                    Cursor.decode(request.cursor(), "id", 1).uuid(0));
        }
        List<Schedule> rows = find(where.text() + " order by id", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, schedule -> new Cursor("id", schedule.id()), total);
    }
}
