package vn.mangnon.findings;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.procedure.CaseStep;

/** Writing down what was found out; each finding takes its step in the case. */
@ApplicationScoped
@Transactional
class FindingService implements CaseActs {

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

    /** A finding takes its step in the case, and tells the clocks. */
    FindingView write(UUID caseId, @Nullable String ifMatch, Found found) {
        var before = prepare(caseId, ifMatch, found);
        var moved = take(caseId, found);
        var finding = new Finding(caseId, found, user.accountId(), clock.instant());
        finding.persistAndFlush();
        var happened = happened(found, before);
        if (!happened.isEmpty()) {
            clocks.tell(caseId, happened.toArray(Happened[]::new));
        }
        Log.infof("%s in case %s written by account %s", finding.kind(), caseId, user.accountId());
        return FindingView.of(finding, moved);
    }

    private CaseRef take(UUID caseId, Found found) {
        return switch (found.kind()) {
            case VERIFICATION -> cases.take(caseId, CaseStep.VERIFY);
            case ASSESSMENT -> cases.assess(caseId, isSo(found.emergency()));
            case INVESTIGATION -> cases.take(caseId, CaseStep.INVESTIGATE);
            case REVIEW -> cases.review(caseId, meetsBothConditions(found));
        };
    }

    private List<Happened> happened(Found found, CaseRef before) {
        var at = found.foundAt();
        return switch (found.kind()) {
            case VERIFICATION -> List.of();
            case ASSESSMENT -> assessed(found, before);
            case INVESTIGATION -> List.of(Happened.of(ClockEvent.INVESTIGATED, at));
            case REVIEW ->
                List.of(Happened.of(
                        meetsBothConditions(found) ? ClockEvent.REVIEWED : ClockEvent.REVIEWED_TO_GO_ON, at));
        };
    }

    private List<Happened> assessed(Found found, CaseRef before) {
        var at = found.foundAt();
        var emergency = isSo(found.emergency());
        var happened = new ArrayList<Happened>();
        if (emergency && !before.emergency()) {
            happened.add(sinceNews(ClockEvent.EMERGENCY_REPORTED, before, at));
            happened.add(Happened.of(ClockEvent.EMERGENCY_FOUND, at));
        }
        if (!emergency && before.emergency()) {
            happened.add(Happened.of(ClockEvent.NO_EMERGENCY, at));
        }
        if (isSo(found.separationNeeded()) && !before.separated()) {
            happened.add(sinceNews(ClockEvent.SEPARATION_NEEDED, before, at));
        }
        happened.add(Happened.of(ClockEvent.ASSESSED, at));
        return happened;
    }

    private Happened sinceNews(ClockEvent event, CaseRef its, Instant foundAt) {
        return Happened.of(event, clocks.countedFrom(its.id(), event, its.receivedAt(), foundAt));
    }

    private static boolean meetsBothConditions(Found found) {
        return isSo(found.noLongerAtRisk()) && isSo(found.stable());
    }

    private static boolean isSo(@Nullable Boolean said) {
        return Boolean.TRUE.equals(said);
    }

    @Override
    public Optional<Instant> firstActIn(UUID caseId) {
        return findings.firstIn(caseId);
    }

    /** All that is wrong with the finding, and then the version it is written against. */
    private CaseRef prepare(UUID caseId, @Nullable String ifMatch, Found found) {
        var its = cases.requireToWrite(caseId);
        var faults = checks.of(found);
        var at = found.foundAt();
        if (at != null) {
            faults.addIf(at.isAfter(clock.instant()), "/foundAt", "IN_THE_FUTURE")
                    .addIf(at.isBefore(its.receivedAt()), "/foundAt", "BEFORE_RECEIPT");
        }
        faults.throwIfAny();
        cases.requireToWrite(caseId, ifMatch);
        if (found.id() != null && findings.idIsTaken(found.id())) {
            throw Problem.conflict("ID_TAKEN");
        }
        return its;
    }
}
