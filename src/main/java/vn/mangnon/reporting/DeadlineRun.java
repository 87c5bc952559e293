package vn.mangnon.reporting;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.calendar.CalendarService;
import vn.mangnon.calendar.WorkingDays;
import vn.mangnon.calendar.WorkingDaysChanged;
import vn.mangnon.organizations.OrganizationRef;
import vn.mangnon.organizations.Organizations;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.UnitHomesChanged;
import vn.mangnon.units.Units;

/**
 * Makes the deadlines that schedules ask for and finds the overdue ones: at every start, before the server says it is
 * ready, and every night. It can run any number of times, on any number of replicas, and after any time of rest: what is
 * there stays, and each deadline is flagged once.
 */
@ApplicationScoped
@Transactional
class DeadlineRun {

    private final ScheduleRepository schedules;
    private final DeadlineRepository deadlines;
    private final Organizations organizations;
    private final Units units;
    private final CalendarService calendar;
    private final ReportingConfig config;
    private final Clock clock;
    private final Event<ReportsOverdue> news;
    private final Event<DeadlinesChecked> checked;

    DeadlineRun(
            ScheduleRepository schedules,
            DeadlineRepository deadlines,
            Organizations organizations,
            Units units,
            CalendarService calendar,
            ReportingConfig config,
            Clock clock,
            Event<ReportsOverdue> news,
            Event<DeadlinesChecked> checked) {
        this.schedules = schedules;
        this.deadlines = deadlines;
        this.organizations = organizations;
        this.units = units;
        this.calendar = calendar;
        this.config = config;
        this.clock = clock;
        this.news = news;
        this.checked = checked;
    }

    void run() {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        deadlines.lockTheRun();
        var workingDays = calendar.workingDays();
        var made = schedules.everyOne().stream()
                .mapToInt(schedule -> make(schedule, workingDays, today))
                .sum();
        var overdue = flagOverdue(today, now);
        deadlines.remindOfDueSoon(today, today.plusDays(config.dueSoonDays()), now);
        checked.fire(new DeadlinesChecked(deadlines.countOverdue(), now));
        Log.infof("report deadlines: %d made, %d found overdue", made, overdue);
    }

    /** The deadlines of one schedule, as soon as it is written down. */
    void make(Schedule schedule) {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        deadlines.lockTheRun();
        make(schedule, calendar.workingDays(), today);
        flagOverdue(today, now);
    }

    private int flagOverdue(LocalDate today, Instant now) {
        var found = deadlines.flagOverdue(today, now);
        if (found > 0) {
            news.fire(new ReportsOverdue(found, now));
        }
        return found;
    }

    private int make(Schedule schedule, WorkingDays workingDays, LocalDate today) {
        var issuer = organizations.find(schedule.issuerId()).orElseThrow();
        var receiver = organizations.find(schedule.receiverId()).orElseThrow();
        var issuedOn = schedule.document().issuedOn();
        return schedule.rule()
                .years(schedule.firstYear(), today.getYear() + config.yearsAhead())
                .map(year -> {
                    var stated = schedule.rule().stated(year);
                    var lastDay = schedule.rule().lastDay(stated, workingDays);
                    var inTime = issuedOn == null || !lastDay.isBefore(issuedOn);
                    // A yearly schedule ends with its issuer and its receiver: nobody is left to owe it to.
                    if (!inTime || !issuer.existsOn(lastDay) || !receiver.existsOn(lastDay)) {
                        return 0;
                    }
                    var period = schedule.period().of(schedule.reportKind(), year);
                    return deadlines.make(
                            schedule, period, stated, lastDay, receiver, reporters(schedule, lastDay), clock.instant());
                })
                .sum();
    }

    private List<OrganizationRef> reporters(Schedule schedule, LocalDate day) {
        var named = schedule.reporters().named().stream()
                .flatMap(id -> organizations.find(id).stream())
                .filter(reporter -> reporter.existsOn(day));
        return Stream.concat(named, selected(schedule.reporters().selection(), day))
                .distinct()
                .toList();
    }

    private Stream<OrganizationRef> selected(Reporters.@Nullable Selection selection, LocalDate day) {
        if (selection == null) {
            return Stream.empty();
        }
        var extent = units.extentOf(selection.adminUnitId()).orElse(UnitExtent.NOTHING);
        return organizations.select(selection.kind(), selection.level(), extent, day).stream();
    }

    void reckonAgain(@Observes WorkingDaysChanged change) {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        deadlines.lockTheRun();
        var workingDays = calendar.workingDays();
        for (var schedule : schedules.everyOne()) {
            if (schedule.rule().rollForward() != DueRule.RollForward.NONE) {
                schedule.rule()
                        .years(Math.max(schedule.firstYear(), today.getYear()), today.getYear() + config.yearsAhead())
                        .forEach(year -> {
                            var stated = schedule.rule().stated(year);
                            var lastDay = schedule.rule().lastDay(stated, workingDays);
                            deadlines.reckonAgain(schedule.id(), stated, lastDay, today, now);
                        });
            }
        }
    }

    void follow(@Observes @Priority(300) UnitHomesChanged moved) {
        deadlines.followUnits();
    }

    void atStart(@Observes @Priority(900) StartupEvent event) {
        run();
    }

    @Scheduled(cron = "0 5 0 * * ?", timeZone = "Asia/Ho_Chi_Minh")
    void atMidnight() {
        run();
    }
}
