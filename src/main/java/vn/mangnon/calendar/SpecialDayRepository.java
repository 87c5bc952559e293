package vn.mangnon.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The calendar is the same for everybody. */
@ApplicationScoped
class SpecialDayRepository implements PanacheRepositoryBase<SpecialDay, UUID> {

    List<SpecialDay> between(LocalDate from, LocalDate to) {
        return list("day between ?1 and ?2 order by day", from, to);
    }

    List<SpecialDay> everyOne() {
        return list("order by day");
    }

    Optional<SpecialDay> on(LocalDate day) {
        return find("day", day).firstResultOptional();
    }

    /** Another replica may be writing the same year: whoever comes second changes nothing. */
    void addComputed(SpecialDay day) {
        getEntityManager()
                .createNativeQuery(
                        "insert into special_day (id, version, created_at, updated_at, day, kind, name, entered)"
                                + " values (:id, 0, :now, :now, :day, :kind, :name, false) on conflict (day) do nothing")
                .setParameter("id", day.id())
                .setParameter("now", day.createdAt())
                .setParameter("day", day.day())
                .setParameter("kind", day.kind().name())
                .setParameter("name", day.name())
                .executeUpdate();
    }
}
