package vn.mangnon.findings;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
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

/** Writing down what was found out; each finding takes its step in the case. */
@ApplicationScoped
@Transactional
class FindingService {

    private final FindingRepository findings;
    private final Cases cases;
    private final Clocks clocks;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    FindingService(
            FindingRepository findings, Cases cases, Clocks clocks, CurrentUser user, InputChecks checks, Clock clock) {
        this.findings = findings;
        this.cases = cases;
        this.clocks = clocks;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<FindingView> list(UUID caseId, FindingKind kind, PageRequest page) {
        var its = cases.require(caseId);
        return findings.page(caseId, kind, page).map(finding -> FindingView.of(finding, its));
    }

    FindingView view(UUID caseId, FindingKind kind, UUID id) {
        var its = cases.require(caseId);
        return FindingView.of(findings.require(id, caseId, kind), its);
    }

    /** The one, or the last, of a kind that has no list. */
    FindingView last(UUID caseId, FindingKind kind) {
        var its = cases.require(caseId);
        return FindingView.of(findings.last(caseId, kind).orElseThrow(Problem::notFound), its);
    }

    FindingView verify(UUID caseId, @Nullable String ifMatch, VerifyCase found) {
        var faults = checks.of(found);
        prepare(caseId, ifMatch, found.id(), found.foundAt(), faults);
        var moved = cases.take(caseId, CaseStep.VERIFY);
        return keep(Finding.of(caseId, found, user.accountId(), clock.instant()), moved);
    }

    FindingView assess(UUID caseId, @Nullable String ifMatch, AssessCase found) {
        var faults = checks.of(found);
        var before = prepare(caseId, ifMatch, found.id(), found.foundAt(), faults);
        var moved = cases.assess(caseId, found.emergency());
        var view = keep(Finding.of(caseId, found, user.accountId(), clock.instant()), moved);
        var happened = new ArrayList<Happened>();
        if (found.emergency() && !before.emergency()) {
            happened.add(Happened.of(ClockEvent.EMERGENCY_REPORTED, before.receivedAt()));
            happened.add(Happened.of(ClockEvent.EMERGENCY_FOUND, found.foundAt()));
        }
        if (!found.emergency() && before.emergency()) {
            happened.add(Happened.of(ClockEvent.NO_EMERGENCY, found.foundAt()));
        }
        if (Boolean.TRUE.equals(found.separationNeeded())) {
            happened.add(Happened.of(ClockEvent.SEPARATION_NEEDED, before.receivedAt()));
        }
        happened.add(Happened.of(ClockEvent.ASSESSED, found.foundAt()));
        clocks.tell(caseId, happened.toArray(Happened[]::new));
        return view;
    }

    FindingView investigate(UUID caseId, @Nullable String ifMatch, InvestigateCase found) {
        var faults = checks.of(found);
        prepare(caseId, ifMatch, found.id(), found.foundAt(), faults);
        var moved = cases.take(caseId, CaseStep.INVESTIGATE);
        var view = keep(Finding.of(caseId, found, user.accountId(), clock.instant()), moved);
        clocks.tell(caseId, Happened.of(ClockEvent.INVESTIGATED, found.foundAt()));
        return view;
    }

    FindingView review(UUID caseId, @Nullable String ifMatch, ReviewCase found) {
        var faults = checks.of(found);
        prepare(caseId, ifMatch, found.id(), found.foundAt(), faults);
        var met = found.noLongerAtRisk() && found.stable();
        var moved = cases.review(caseId, met);
        var view = keep(Finding.of(caseId, found, user.accountId(), clock.instant()), moved);
        clocks.tell(caseId, Happened.of(met ? ClockEvent.REVIEWED : ClockEvent.REVIEWED_TO_GO_ON, found.foundAt()));
        return view;
    }

    /** All that is wrong with the finding, and then the version it is written against. */
    private CaseRef prepare(
            UUID caseId, @Nullable String ifMatch, @Nullable UUID id, @Nullable Instant foundAt, Faults faults) {
        var its = cases.requireToWrite(caseId);
        if (foundAt != null) {
            faults.addIf(foundAt.isAfter(clock.instant()), "/foundAt", "IN_THE_FUTURE")
                    .addIf(foundAt.isBefore(its.receivedAt()), "/foundAt", "BEFORE_RECEIPT");
        }
        faults.throwIfAny();
        cases.requireToWrite(caseId, ifMatch);
        if (id != null && findings.idIsTaken(id)) {
            throw Problem.conflict("ID_TAKEN");
        }
        return its;
    }

    private FindingView keep(Finding finding, CaseRef its) {
        finding.persistAndFlush();
        Log.infof("%s in case %s written by account %s", finding.kind(), its.id(), user.accountId());
        return FindingView.of(finding, its);
    }
}
