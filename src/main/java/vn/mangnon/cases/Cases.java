package vn.mangnon.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.clocks.ClockCode;
import vn.mangnon.clocks.Clocks;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.procedure.CaseStep;

/**
 * The door: what other features may ask of cases, and how they take the steps that are theirs. Every method works for the
 * caller of the request: a case he has no business with is not found (404). Call it inside a transaction.
 */
@ApplicationScoped
public class Cases {

    private final CaseRepository cases;
    private final Clocks clocks;
    private final CurrentUser user;
    private final Event<CaseMoved> news;
    private final Clock clock;

    Cases(CaseRepository cases, Clocks clocks, CurrentUser user, Event<CaseMoved> news, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.user = user;
        this.news = news;
        this.clock = clock;
    }

    /** A case to be read. */
    public CaseRef require(UUID id) {
        return CaseRef.of(cases.require(id, user.cases()));
    }

    /** A case to be written to, open or not; one that is shown singly is not. */
    public CaseRef requireToWrite(UUID id) {
        return CaseRef.of(cases.require(id, user.cases().toWrite()));
    }

    /** The same, in the version the caller names: 428 without one, 412 if the case was changed meanwhile. */
    public CaseRef requireToWrite(UUID id, @Nullable String ifMatch) {
        var known = cases.require(id, user.cases().toWrite());
        Versions.require(ifMatch, known.version());
        return CaseRef.of(known);
    }

    /** The same, of a case that goes on: 409 {@code CASE_CLOSED} for one that has ended. */
    public CaseRef requireOpen(UUID id, @Nullable String ifMatch) {
        var known = requireToWrite(id, ifMatch);
        if (!known.isOpen()) {
            throw Problem.conflict("CASE_CLOSED");
        }
        return known;
    }

    /** Waits until nobody else writes to the case, for those who add to it without naming a version. */
    public CaseRef waitToWrite(UUID id) {
        cases.lock(id);
        return requireToWrite(id);
    }

    /** Whether the caller may take this step now; for what the feature checks itself before. */
    public void refuseUnlessPossible(UUID id, CaseStep step) {
        var known = cases.require(id, user.cases().toWrite());
        known.standing(awaitsMeasure(step, id)).refusal(step, user.accountId()).ifPresent(code -> {
            throw Problem.conflict(code);
        });
    }

    /**
     * Takes a step for the caller: 409 with the code of the rule that stands against it.
     *
     * @return the case after it, with its new version
     */
    public CaseRef take(UUID id, CaseStep step) {
        return take(id, step, false);
    }

    /** A review, with what it found. */
    public CaseRef review(UUID id, boolean conditionsMet) {
        return take(id, CaseStep.REVIEW, conditionsMet);
    }

    /** An assessment decides whether it is an emergency. */
    public CaseRef assess(UUID id, boolean emergency) {
        var known = cases.require(id, user.cases().toWrite());
        known.judgeEmergency(emergency, clock.instant());
        return take(id, CaseStep.ASSESS, false);
    }

    /** Something that hangs on the case was written: its version moves, and nothing else. */
    public CaseRef touch(UUID id) {
        var known = cases.require(id, user.cases().toWrite());
        known.changed(clock.instant());
        cases.flush();
        return CaseRef.of(known);
    }

    /** Gives the case to a second commune, which handles it from now on, and to a body there. */
    public CaseRef handTo(UUID id, UUID unitId, String home, @Nullable UUID organizationId) {
        var known = cases.require(id, user.cases().toWrite());
        known.standing(false).refusal(CaseStep.TRANSFER, user.accountId()).ifPresent(code -> {
            throw Problem.conflict(code);
        });
        known.handTo(unitId, home, organizationId, clock.instant());
        cases.flush();
        return CaseRef.of(known);
    }

    private CaseRef take(UUID id, CaseStep step, boolean conditionsMet) {
        var known = cases.require(id, user.cases().toWrite());
        var before = known.status();
        known.take(step, awaitsMeasure(step, id), user.accountId(), conditionsMet, clock.instant());
        cases.flush();
        news.fire(new CaseMoved(id, step, before, known.status()));
        return CaseRef.of(known);
    }

    /** Of meaning for a measure alone. */
    private boolean awaitsMeasure(CaseStep step, UUID id) {
        return step == CaseStep.RECORD_EMERGENCY_MEASURE
                && clocks.of(id, clock.instant()).stream()
                        .anyMatch(each -> each.code() == ClockCode.EMERGENCY_MEASURE && each.stoppedAt() == null);
    }
}
