package vn.mangnon.calendar;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;

/** The door to the calendar, and what keeps it filled. */
@ApplicationScoped
@Transactional
public class CalendarService {

    /** The year of the oldest letter; nothing here is due before. */
    private static final int FIRST_YEAR = 2020;

    /** Deadlines are made for the coming year too. */
    private static final int YEARS_AHEAD = 2;

    private final SpecialDayRepository days;
    private final InputChecks checks;
    private final Event<WorkingDaysChanged> news;
    private final Clock clock;

    CalendarService(SpecialDayRepository days, InputChecks checks, Event<WorkingDaysChanged> news, Clock clock) {
        this.days = days;
        this.checks = checks;
        this.news = news;
        this.clock = clock;
    }

    /** Everything known about working days, in one read: some twenty rows a year. */
    public WorkingDays workingDays() {
        var off = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        days.everyOne().forEach(day -> (day.kind() == SpecialDay.Kind.OFF ? off : worked).add(day.day()));
        return new WorkingDays(off, worked);
    }

    List<SpecialDayView> list(int year) {
        return days.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .map(SpecialDayView::of)
                .toList();
    }

    SpecialDayView view(LocalDate day) {
        requireOurTimes(day);
        return SpecialDayView.of(days.on(day).orElseThrow(Problem::notFound));
    }

    /** Creates the day, or changes it: a change needs the version it was made from. */
    SpecialDayView enter(LocalDate day, @Nullable String ifMatch, SpecialDayDetails details) {
        requireOurTimes(day);
        checks.of(details).throwIfAny();
        var now = clock.instant();
        var known = days.on(day);
        known.ifPresentOrElse(
                existing -> Versions.require(ifMatch, existing.version()), () -> Versions.requireNone(ifMatch));
        var entered = known.orElseGet(() -> new SpecialDay(day, details.kind(), details.name(), true, now));
        entered.enter(details.kind(), details.name(), now);
        entered.persistAndFlush();
        news.fire(new WorkingDaysChanged(day));
        return SpecialDayView.of(entered);
    }

    /** A day in an address may be of any year; the calendar, and PostgreSQL's, is not. */
    private static void requireOurTimes(LocalDate day) {
        if (day.getYear() < 2000 || day.getYear() > 2100) {
            throw Problem.notFound();
        }
    }

    void atStart(@Observes @Priority(50) StartupEvent event) {
        fill();
    }

    @Scheduled(cron = "30 0 0 * * ?", timeZone = "Asia/Ho_Chi_Minh")
    void atMidnight() {
        fill();
    }

    private void fill() {
        var now = clock.instant();
        var last = LocalDate.now(clock).getYear() + YEARS_AHEAD;
        for (int year = FIRST_YEAR; year <= last; year++) {
            // A day that was entered by hand before its year came near says nothing about the rest of it.
            if (days.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                    .allMatch(SpecialDay::entered)) {
                PublicHolidays.of(year)
                        .forEach((day, name) ->
                                days.addComputed(new SpecialDay(day, SpecialDay.Kind.OFF, name, false, now)));
            }
        }
    }
}
