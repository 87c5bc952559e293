package vn.mangnon.reporting;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.organizations.OrganizationRef;
import vn.mangnon.organizations.Organizations;
import vn.mangnon.units.Units;

/** Writing down what documents order. The deadlines of a new schedule are there when the answer is. */
@ApplicationScoped
@Transactional
class ScheduleService {

    private final ScheduleRepository schedules;
    private final Organizations organizations;
    private final Units units;
    private final DeadlineRun run;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    ScheduleService(
            ScheduleRepository schedules,
            Organizations organizations,
            Units units,
            DeadlineRun run,
            CurrentUser user,
            InputChecks checks,
            Clock clock) {
        this.schedules = schedules;
        this.organizations = organizations;
        this.units = units;
        this.run = run;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<ScheduleView> list(PageRequest page) {
        return schedules.page(page).map(ScheduleView::of);
    }

    ScheduleView view(UUID id) {
        return ScheduleView.of(schedules.require(id));
    }

    ScheduleView create(ScheduleDetails details) {
        var faults = checks.of(details);
        if (details.rule() != null && faults.none()) {
            faults.addIf(!details.rule().namesADay(), "/rule/day", "NO_SUCH_DAY");
        }
        if (details.period() != null && details.period().preset() != null) {
            faults.addIf(!details.period().hasItsDays(), "/period", "PERIOD_INCOMPLETE");
        }
        var issuer = known(details.issuerId(), "/issuerId", faults);
        known(details.receiverId(), "/receiverId", faults);
        known(details.viaId(), "/viaId", faults);
        checkReporters(details.reporters(), faults);
        var firstYear = firstYear(details);
        if (firstYear == null) {
            throw Problem.invalid(
                    faults.add("/document/issuedOnText", "YEAR_UNKNOWN").list());
        }
        faults.throwIfAny();
        requireInScope(issuer);
        requireReportersInScope(details.reporters());
        if (details.id() != null && schedules.idIsTaken(details.id())) {
            throw Problem.conflictWith("ID_TAKEN", URI.create("report-schedules/" + details.id()));
        }
        return add(new Schedule(details, firstYear, clock.instant()));
    }

    ScheduleView goOn(UUID id, @Nullable String ifMatch, ContinueSchedule details) {
        var schedule = schedules.require(id);
        Versions.require(ifMatch, schedule.version());
        var faults = checks.of(details);
        var issuer = known(details.issuerId(), "/issuerId", faults);
        known(details.receiverId(), "/receiverId", faults);
        known(details.viaId(), "/viaId", faults);
        checkReporters(details.reporters(), faults);
        faults.throwIfAny();
        requireInScope(issuer);
        requireReportersInScope(details.reporters());
        if (schedule.rule().year() != null) {
            throw Problem.conflict("SCHEDULE_NOT_YEARLY");
        }
        if (schedules.isContinued(id)) {
            throw Problem.conflict("SCHEDULE_CONTINUED_ALREADY");
        }
        return add(schedule.continuedBy(details, clock.instant()));
    }

    private ScheduleView add(Schedule schedule) {
        schedule.persistAndFlush();
        run.make(schedule);
        Log.infof("report schedule %s written down by account %s", schedule.id(), user.accountId());
        return ScheduleView.of(schedule);
    }

    private static @Nullable Integer firstYear(ScheduleDetails details) {
        if (details.rule() != null && details.rule().year() != null) {
            return details.rule().year();
        }
        var year = details.document() == null
                ? java.util.OptionalInt.empty()
                : details.document().withDatesRead().year();
        return year.isPresent() ? year.getAsInt() : null;
    }

    private void checkReporters(@Nullable Reporters reporters, Faults faults) {
        if (reporters == null) {
            return;
        }
        faults.addIf(reporters.nobody(), "/reporters", "REQUIRED");
        for (int i = 0; i < reporters.named().size(); i++) {
            known(reporters.named().get(i), "/reporters/organizationIds/" + i, faults);
        }
    }

    /** Nobody orders reports from another's communes, nor in another's name. */
    private void requireReportersInScope(Reporters reporters) {
        reporters.named().forEach(id -> requireInScope(organizations.find(id).orElse(null)));
        var selection = reporters.selection();
        if (selection != null
                && !units.find(selection.adminUnitId())
                        .map(unit -> user.scope().covers(unit.home()))
                        .orElse(false)) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
    }

    private @Nullable OrganizationRef known(@Nullable UUID id, String pointer, Faults faults) {
        var organization = id == null ? null : organizations.find(id).orElse(null);
        faults.addIf(id != null && organization == null, pointer, "UNKNOWN_VALUE");
        return organization;
    }

    private void requireInScope(@Nullable OrganizationRef issuer) {
        if (issuer == null || !user.scope().covers(issuer.id(), issuer.unitPath())) {
            throw Problem.forbidden("ORGANIZATION_OUT_OF_SCOPE");
        }
    }
}
