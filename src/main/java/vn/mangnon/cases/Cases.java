package vn.mangnon.cases;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.clocks.ClockCode;
import vn.mangnon.clocks.Clocks;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Versions;
import vn.mangnon.procedure.CaseStatus;
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

    /**
     * Whether what was told in confidence in this case is for the caller (NĐ 56/2017 Đ.24): for the chair of either commune,
     * for the officer who answers for it, and, while nobody does, for the officer who wrote it down. For everybody else it is
     * not there: answer 404, or leave it out.
     */
    public boolean isInCharge(CaseRef its) {
        var inCharge = its.assigneeId() == null ? its.recordedBy() : its.assigneeId();
        return its.isIn(user.as(Duties.COMMUNE_CHAIR))
                || user.accountId().equals(inCharge) && its.isIn(user.as(Duties.COMMUNE_OFFICER));
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

    /**
     * Gives the case to a second commune, or back to that of the incident, and to a body there. A commune that handled it
     * until now sees it no more: whatever is to be done with it afterwards is done past row level security.
     */
    public CaseRef handTo(UUID id, UUID unitId, UnitPath home, @Nullable UUID organizationId) {
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
        moved(known, step, before);
        return CaseRef.of(known);
    }

    /** Says so, of every step that was taken. */
    void moved(ProtectionCase known, CaseStep step, CaseStatus before) {
        cases.flush();
        news.fire(new CaseMoved(known.id(), step, before, known.status()));
        Log.infof("case %s: %s by account %s", known.id(), step, user.accountId());
    }

    /** Of meaning for a measure alone. */
    private boolean awaitsMeasure(CaseStep step, UUID id) {
        return step == CaseStep.RECORD_EMERGENCY_MEASURE
                && clocks.of(id, clock.instant()).stream()
                        .anyMatch(each -> each.code() == ClockCode.EMERGENCY_MEASURE && each.stoppedAt() == null);
    }
}
