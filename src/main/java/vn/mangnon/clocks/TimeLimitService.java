package vn.mangnon.clocks;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.calendar.TimeLimit;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;

/** Reading the law's time limits, and entering what a new decree says. */
@ApplicationScoped
@Transactional
class TimeLimitService {

    private final TimeLimitRepository limits;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    TimeLimitService(TimeLimitRepository limits, CurrentUser user, InputChecks checks, Clock clock) {
        this.limits = limits;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<LegalTimeLimitView> list(TimeLimitFilter filter, PageRequest page) {
        return limits.page(filter, page).map(LegalTimeLimitView::of);
    }

    LegalTimeLimitView view(UUID id) {
        return LegalTimeLimitView.of(limits.require(id));
    }

    /** Clocks that run already keep the rule under which they were started. */
    LegalTimeLimitView enter(LegalTimeLimitDetails details) {
        var faults = checks.of(details);
        checkTerm(details, faults);
        var last = details.code() == null ? null : limits.last(details.code()).orElse(null);
        faults.addIf(
                        last != null
                                && details.validFrom() != null
                                && !details.validFrom().isAfter(last.validFrom()),
                        "/validFrom",
                        "NOT_AFTER_THE_LAST")
                .throwIfAny();
        if (details.id() != null && limits.idIsTaken(details.id())) {
            throw Problem.conflictWith("ID_TAKEN", URI.create("legal-time-limits/" + details.id()));
        }
        var now = clock.instant();
        if (last != null) {
            last.endOn(details.validFrom(), now);
            // The database compares the periods as soon as it has the new one.
            limits.flush();
        }
        var made = new LegalTimeLimit(details, now);
        made.persistAndFlush();
        Log.infof("time limit %s from %s entered by account %s", made.code(), made.validFrom(), user.accountId());
        return LegalTimeLimitView.of(made);
    }

    private static void checkTerm(LegalTimeLimitDetails details, Faults faults) {
        faults.addIf(details.amount() == null && details.unit() != null, "/amount", "REQUIRED")
                .addIf(details.amount() != null && details.unit() == null, "/unit", "REQUIRED");
        var rolls = details.rollForward() == TimeLimit.RollForward.NEXT_WORKING_DAY;
        var hours = details.unit() == TimeLimit.Unit.HOURS;
        faults.addIf(hours && rolls, "/rollForward", "HOURS_RUN_ON")
                .addIf(hours && Boolean.TRUE.equals(details.firstDayCounted()), "/firstDayCounted", "HOURS_RUN_ON");
    }
}
