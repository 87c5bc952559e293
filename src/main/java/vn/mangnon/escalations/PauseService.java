package vn.mangnon.escalations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.cases.Cases;
import vn.mangnon.clocks.ClockCode;
import vn.mangnon.clocks.ClockEvent;
import vn.mangnon.clocks.ClockState;
import vn.mangnon.clocks.ClockView;
import vn.mangnon.clocks.Clocks;
import vn.mangnon.clocks.Clocks.Happened;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Problem;

/** Letting clocks stand still, for reasons that their limits allow, and go on again. */
@ApplicationScoped
@Transactional
class PauseService {

    private final Cases cases;
    private final Clocks clocks;
    private final InputChecks checks;
    private final Clock clock;

    PauseService(Cases cases, Clocks clocks, InputChecks checks, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.checks = checks;
        this.clock = clock;
    }

    ClockView pause(UUID caseId, @Nullable String ifMatch, PauseClock pausing) {
        cases.requireToWrite(caseId);
        var faults = checks.of(pausing);
        var now = clock.instant();
        var at = pausing.pausedAt();
        var its = running(caseId, pausing.clock(), now);
        faults.addIf(at != null && at.isAfter(now), "/pausedAt", "IN_THE_FUTURE");
        if (its != null) {
            var allowed = clocks.pauseReasons(its.code(), its.startedAt());
            faults.addIf(at != null && at.isBefore(its.startedAt()), "/pausedAt", "BEFORE_START")
                    .addIf(at != null && at.isAfter(its.dueAt()), "/pausedAt", "AFTER_DUE")
                    .addIf(
                            pausing.reason() != null && !allowed.contains(pausing.reason()),
                            "/reason",
                            "NO_REASON_TO_PAUSE");
        }
        faults.throwIfAny();
        cases.requireToWrite(caseId, ifMatch);
        if (its == null || its.state() == ClockState.PAUSED) {
            throw Problem.conflict("CLOCK_NOT_RUNNING");
        }
        return tell(caseId, new Happened(ClockEvent.CLOCK_PAUSED, at, null, its.code(), pausing.reason()));
    }

    ClockView resume(UUID caseId, @Nullable String ifMatch, ResumeClock resuming) {
        cases.requireToWrite(caseId);
        var faults = checks.of(resuming);
        var now = clock.instant();
        var at = resuming.resumedAt();
        var its = running(caseId, resuming.clock(), now);
        var pausedAt = its == null ? null : its.pausedAt();
        faults.addIf(at != null && at.isAfter(now), "/resumedAt", "IN_THE_FUTURE")
                .addIf(at != null && pausedAt != null && at.isBefore(pausedAt), "/resumedAt", "BEFORE_START")
                .throwIfAny();
        cases.requireToWrite(caseId, ifMatch);
        if (its == null || pausedAt == null) {
            throw Problem.conflict("CLOCK_NOT_PAUSED");
        }
        return tell(caseId, new Happened(ClockEvent.CLOCK_RESUMED, at, null, its.code(), null));
    }

    private ClockView tell(UUID caseId, Happened happened) {
        cases.touch(caseId);
        clocks.tell(caseId, happened);
        // What stands still, or goes on, was not stopped.
        return Objects.requireNonNull(running(caseId, happened.clock(), clock.instant()));
    }

    private @Nullable ClockView running(UUID caseId, @Nullable ClockCode code, Instant now) {
        return clocks.of(caseId, now).stream()
                .filter(each -> each.code() == code && each.stoppedAt() == null)
                .findFirst()
                .orElse(null);
    }
}
