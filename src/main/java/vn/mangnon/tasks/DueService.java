package vn.mangnon.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.icalendar.CalendarEvent;
import vn.mangnon.icalendar.CalendarText;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/** What is due for the caller, as a list and as a calendar. */
@ApplicationScoped
@Transactional
class DueService {

    /** As many as a calendar program is handed at once: some months of a commune. */
    private static final PageRequest OF_A_CALENDAR = new PageRequest(500, null, null);

    private final DueRepository tasks;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    DueService(DueRepository tasks, Units units, CurrentUser user, Clock clock) {
        this.tasks = tasks;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    Page<DueTask> list(DueFilter filter, PageRequest page) {
        var extent = filter.adminUnitId() == null
                ? null
                : units.extentOf(filter.adminUnitId()).orElse(UnitExtent.NOTHING);
        return tasks.page(
                filter, extent, Responsibilities.of(user), before(filter), clock.instant(), clock.getZone(), page);
    }

    /** The same for calendar programs, the first of it. */
    String calendar(DueFilter filter, Locale language) {
        var words = new DueWords(language);
        var events = list(filter, OF_A_CALENDAR).items().stream()
                .map(task -> event(task, words))
                .toList();
        return CalendarText.of(words.title(), events, clock.instant());
    }

    private CalendarEvent event(DueTask task, DueWords words) {
        var isOfWholeDay = DueRepository.endOf(task.dueOn(), clock.getZone()).equals(task.dueAt());
        return new CalendarEvent(
                task.id(), task.dueOn(), isOfWholeDay ? null : task.dueAt(), words.summary(task), task.legalBasis());
    }

    private @Nullable Instant before(DueFilter filter) {
        if (!filter.isToday()) {
            return filter.dueBefore();
        }
        var tomorrow =
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return filter.dueBefore() != null && filter.dueBefore().isBefore(tomorrow) ? filter.dueBefore() : tomorrow;
    }
}
