package vn.mangnon.tasks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** Calendars are their owner's alone; whoever has the secret of one reads it. */
@ApplicationScoped
class TaskCalendarRepository implements PanacheRepositoryBase<TaskCalendar, UUID> {

    TaskCalendar require(UUID id, UUID accountId) {
        return find("id = ?1 and accountId = ?2", id, accountId)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    /** With the account locked, so that two at once are counted one after the other. */
    long countOf(UUID accountId) {
        getEntityManager()
                .createNativeQuery("select 1 from account where id = :id for update")
                .setParameter("id", accountId)
                .getResultList();
        return count("accountId", accountId);
    }

    Page<TaskCalendar> page(UUID accountId, PageRequest request) {
        var where = new Where().and("accountId = :accountId", "accountId", accountId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "createdAt", 2);
            where.and("(createdAt > :afterTime or createdAt = :afterTime and id > :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var rows = find(where.text() + " order by createdAt, id", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("createdAt", row.createdAt(), row.id()), total);
    }

    Optional<TaskCalendar> bySecret(FeedSecret secret) {
        return find("secretDigest", secret.digest()).firstResultOptional();
    }

    /** Once a day; what is read every hour by every telephone is not worth a write each time. */
    void noteRead(UUID id, LocalDate today) {
        getEntityManager()
                .createNativeQuery("update task_calendar set read_on = :today where id = :id"
                        + " and (read_on is null or read_on < :today)")
                .setParameter("today", today)
                .setParameter("id", id)
                .executeUpdate();
    }
}
