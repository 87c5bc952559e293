package vn.mangnon.measures;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.cases.CaseActs;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.cases.Cases;
import vn.mangnon.clocks.ClockEvent;
import vn.mangnon.clocks.Clocks;
import vn.mangnon.clocks.Clocks.Happened;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.procedure.CaseStep;

/** Writing down what was done at once, often after the hour. */
@ApplicationScoped
@Transactional
class MeasureService implements CaseActs {

    private final MeasureRepository measures;
    private final Cases cases;
    private final Clocks clocks;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    MeasureService(
            MeasureRepository measures, Cases cases, Clocks clocks, CurrentUser user, InputChecks checks, Clock clock) {
        this.measures = measures;
        this.cases = cases;
        this.clocks = clocks;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    EmergencyMeasureView take(UUID caseId, EmergencyMeasureDetails details) {
        var now = clock.instant();
        // Two who write down what they did do not stand in each other's way: one waits.
        var known = cases.waitToWrite(caseId);
        check(details, known, now).throwIfAny();
        refuseTakenId(caseId, details.id());
        cases.take(caseId, CaseStep.RECORD_EMERGENCY_MEASURE);
        var measure = new EmergencyMeasure(caseId, details, user.accountId(), now);
        measure.persistAndFlush();
        clocks.tell(caseId, Happened.of(ClockEvent.MEASURE_TAKEN, details.takenAt()));
        Log.infof("emergency measure in case %s recorded by account %s", caseId, user.accountId());
        return EmergencyMeasureView.of(measure);
    }

    Page<EmergencyMeasureView> list(UUID caseId, PageRequest page) {
        cases.require(caseId);
        return measures.page(caseId, page).map(EmergencyMeasureView::of);
    }

    EmergencyMeasureView view(UUID caseId, UUID id) {
        cases.require(caseId);
        return EmergencyMeasureView.of(measures.require(id, caseId));
    }

    @Override
    public Optional<Instant> firstActIn(UUID caseId) {
        var measure = measures.firstActIn(caseId);
        var separation = measures.firstSeparationIn(caseId);
        return measure.isPresent() && separation.isPresent() && separation.get().isBefore(measure.get())
                ? separation
                : measure.or(() -> separation);
    }

    private Faults check(EmergencyMeasureDetails details, CaseRef known, Instant now) {
        var faults = checks.of(details);
        var taken = details.takenAt();
        if (taken != null) {
            faults.addIf(taken.isAfter(now), "/takenAt", "IN_THE_FUTURE")
                    .addIf(taken.isBefore(known.receivedAt()), "/takenAt", "BEFORE_RECEIPT");
        }
        return faults;
    }

    /** One that another case has is found by the database, which does not say whose. */
    private void refuseTakenId(UUID caseId, @Nullable UUID id) {
        if (id != null && measures.idIsTaken(id)) {
            throw measures.isOf(id, caseId)
                    ? Problem.conflictWith("ID_TAKEN", URI.create("cases/" + caseId + "/emergency-measures/" + id))
                    : Problem.conflict("ID_TAKEN");
        }
    }
}
