package vn.mangnon.cases;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.clocks.ClockEvent;
import vn.mangnon.clocks.Clocks;
import vn.mangnon.clocks.Clocks.Happened;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Versions;
import vn.mangnon.procedure.CaseStatus;
import vn.mangnon.procedure.CaseStep;

/** Where a case goes from here: somebody takes it up, its plan starts, it is closed or ends otherwise. */
@ApplicationScoped
@Transactional
class CaseMoves {

    private final CaseRepository cases;
    private final CaseRules rules;
    private final CasePictures pictures;
    private final Clocks clocks;
    private final Cases door;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    CaseMoves(
            CaseRepository cases,
            CaseRules rules,
            CasePictures pictures,
            Clocks clocks,
            Cases door,
            CurrentUser user,
            InputChecks checks,
            Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.pictures = pictures;
        this.clocks = clocks;
        this.door = door;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    CaseView accept(UUID id, @Nullable String ifMatch, AcceptCase accepting) {
        var faults = checks.of(accepting);
        var known = requireVersion(id, ifMatch);
        rules.checkAssignee(accepting.assigneeId(), known.places(), faults);
        faults.throwIfAny();
        var already = Objects.requireNonNullElse(known.assigneeId(), user.accountId());
        var assignee = Objects.requireNonNullElse(accepting.assigneeId(), already);
        rules.refuseTaking(known, assignee);
        known.accept(assignee, user.accountId(), clock.instant());
        return moved(known, CaseStep.ACCEPT, known.status());
    }

    /** No step of the procedure: the case stays where it is, and another goes on with it. */
    CaseView assign(UUID id, @Nullable String ifMatch, AssignCase assigning) {
        var faults = checks.of(assigning);
        var known = requireVersion(id, ifMatch);
        rules.checkAssignee(assigning.assigneeId(), known.places(), faults);
        faults.throwIfAny();
        rules.refuseTaking(known, assigning.assigneeId());
        known.assign(assigning.assigneeId(), clock.instant());
        cases.flush();
        Log.infof("case %s given to account %s by account %s", id, assigning.assigneeId(), user.accountId());
        return pictures.of(known);
    }

    CaseView start(UUID id, @Nullable String ifMatch) {
        var known = requireVersion(id, ifMatch);
        door.take(id, CaseStep.START);
        return pictures.of(known);
    }

    CaseView close(UUID id, @Nullable String ifMatch, CloseCase closing) {
        checks.of(closing).throwIfAny();
        var known = requireVersion(id, ifMatch);
        var before = known.status();
        var now = clock.instant();
        known.close(closing, user.accountId(), now);
        cases.flush();
        clocks.tell(id, Happened.of(ClockEvent.CASE_CLOSED, now));
        return moved(known, CaseStep.CLOSE, before);
    }

    CaseView end(UUID id, @Nullable String ifMatch, EndCase ending) {
        var known = cases.require(id, user.cases().toWrite());
        rules.check(ending, known, user.children(), clock.instant(), clock.getZone())
                .throwIfAny();
        Versions.require(ifMatch, known.version());
        var before = known.status();
        var step = ending.ending().step();
        known.end(step, ending, user.accountId(), clock.instant());
        cases.flush();
        clocks.tell(id, Happened.of(ClockEvent.CASE_ENDED, ending.endedAt()));
        return moved(known, step, before);
    }

    private ProtectionCase requireVersion(UUID id, @Nullable String ifMatch) {
        var known = cases.require(id, user.cases().toWrite());
        Versions.require(ifMatch, known.version());
        return known;
    }

    private CaseView moved(ProtectionCase known, CaseStep step, CaseStatus before) {
        door.moved(known, step, before);
        return pictures.of(known);
    }
}
