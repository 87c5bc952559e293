package vn.mangnon.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.clocks.ClockCode;
import vn.mangnon.clocks.ClockEvent;
import vn.mangnon.clocks.ClockView;
import vn.mangnon.clocks.Clocks;
import vn.mangnon.clocks.Clocks.Happened;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.procedure.CaseStatus;
import vn.mangnon.procedure.CaseStep;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** What officers do with cases. Each act: take the time once, load in scope, check, do, say so, show. */
@ApplicationScoped
@Transactional
class CaseService {

    private final CaseRepository cases;
    private final CaseRules rules;
    private final CaseNumbers numbers;
    private final Units units;
    private final Clocks clocks;
    private final Event<Object> news;
    private final RowSecurity rowSecurity;
    private final CurrentUser user;
    private final InputChecks checks;
    private final MergePatch patches;
    private final Clock clock;

    CaseService(
            CaseRepository cases,
            CaseRules rules,
            CaseNumbers numbers,
            Units units,
            Clocks clocks,
            Event<Object> news,
            RowSecurity rowSecurity,
            CurrentUser user,
            InputChecks checks,
            MergePatch patches,
            Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.numbers = numbers;
        this.units = units;
        this.clocks = clocks;
        this.news = news;
        this.rowSecurity = rowSecurity;
        this.user = user;
        this.checks = checks;
        this.patches = patches;
        this.clock = clock;
    }

    CaseView open(CaseDetails details) {
        var now = clock.instant();
        var faults = rules.checkForm(details, now, clock.getZone());
        var unit = place(details, null, faults);
        refuseTakenId(details.id());
        var made = new ProtectionCase(details, numbers.next(unit.home(), details.receivedAt()), unit.home(), now);
        handle(made, details, now);
        made.persistAndFlush();
        clocks.tell(made.id(), newsOf(made, now));
        news.fire(new CaseOpened(made.id(), made.childId(), made.receivedAt()));
        Log.infof("case %s opened by account %s", made.id(), user.accountId());
        return view(made);
    }

    CaseView change(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var known = requireVersion(id, ifMatch);
        var details = patches.apply(patch, CaseDetails.of(known), CaseDetails.class);
        var now = clock.instant();
        var faults = rules.checkForm(details, now, clock.getZone())
                .addIf(details.id() != null, "/id", "NOT_CHANGEABLE")
                .addIf(
                        !Objects.equals(details.handlingUnitId(), known.handlingUnitId()),
                        "/handlingUnitId",
                        "NOT_CHANGEABLE")
                .addIf(known.emergency() && !Boolean.TRUE.equals(details.emergency()), "/emergency", "ONLY_RAISED");
        rules.checkReceiptBefore(known, details, faults);
        var unit = place(details, known, faults);
        var raised = !known.emergency() && Boolean.TRUE.equals(details.emergency());
        var receivedBefore = known.receivedAt();
        var corrected = !details.receivedAt().equals(receivedBefore);
        known.describe(details, unit.home(), now);
        // Whoever assigns a case of a split commune to the neighbour sees it no more.
        rowSecurity.lifted(() -> {
            cases.flush();
            if (corrected) {
                clocks.newsCameAt(id, receivedBefore, known.receivedAt());
            }
            if (raised) {
                clocks.tell(
                        id,
                        Happened.of(ClockEvent.EMERGENCY_REPORTED, known.receivedAt()),
                        Happened.of(ClockEvent.EMERGENCY_FOUND, now));
            }
        });
        Log.infof("case %s changed by account %s", id, user.accountId());
        return rowSecurity.lifted(() -> view(known));
    }

    CaseView accept(UUID id, @Nullable String ifMatch, AcceptCase accepting) {
        var faults = checks.of(accepting);
        var known = requireVersion(id, ifMatch);
        rules.checkAssignee(accepting.assigneeId(), known.unitPath(), faults);
        faults.throwIfAny();
        var already = Objects.requireNonNullElse(known.assigneeId(), user.accountId());
        known.accept(Objects.requireNonNullElse(accepting.assigneeId(), already), user.accountId(), clock.instant());
        return moved(known, CaseStep.ACCEPT, known.status());
    }

    CaseView start(UUID id, @Nullable String ifMatch) {
        var known = requireVersion(id, ifMatch);
        var before = known.status();
        known.take(CaseStep.START, false, user.accountId(), false, clock.instant());
        return moved(known, CaseStep.START, before);
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

    CaseView view(UUID id) {
        return view(cases.require(id, user.cases()));
    }

    Page<CaseSummary> list(CaseFilter filter, PageRequest page) {
        var now = clock.instant();
        var extent = filter.adminUnitId() == null
                ? null
                : units.extentOf(filter.adminUnitId()).orElse(UnitExtent.NOTHING);
        var found = cases.page(filter, extent, user.cases(), now, clock.getZone(), page);
        var running = clocks.of(found.items().stream().map(ProtectionCase::id).toList(), now);
        return found.map(known -> {
            var its = running.getOrDefault(known.id(), List.of());
            return CaseSummary.of(known, its, allowedActions(known, its));
        });
    }

    private ProtectionCase requireVersion(UUID id, @Nullable String ifMatch) {
        var known = cases.require(id, user.cases().toWrite());
        Versions.require(ifMatch, known.version());
        return known;
    }

    private CaseView moved(ProtectionCase known, CaseStep step, CaseStatus before) {
        cases.flush();
        news.fire(new CaseMoved(known.id(), step, before, known.status()));
        Log.infof("case %s: %s by account %s", known.id(), step, user.accountId());
        return view(known);
    }

    private CaseView view(ProtectionCase known) {
        var its = clocks.of(known.id(), clock.instant());
        return CaseView.of(known, its, allowedActions(known, its));
    }

    /** Told by the procedure: what the caller's duties allow, and nothing stands against. */
    private List<String> allowedActions(ProtectionCase known, List<ClockView> its) {
        var awaitsMeasure =
                its.stream().anyMatch(each -> each.code() == ClockCode.EMERGENCY_MEASURE && each.stoppedAt() == null);
        var standing = known.standing(awaitsMeasure);
        return Arrays.stream(CaseStep.values())
                // Where it lies, and not wherever the caller is one: what is shown singly is to be read only.
                .filter(step -> isOneOf(step.duties(), known))
                .filter(step -> standing.refusal(step, user.accountId()).isEmpty())
                .map(Enum::name)
                .toList();
    }

    private boolean isOneOf(Set<String> duties, ProtectionCase known) {
        var where = user.as(duties);
        var handledIn = known.handlingPath();
        return where.covers(known.unitPath()) || handledIn != null && where.covers(handledIn);
    }

    /** What the news itself says: where it came first, and whether it is an emergency. */
    private static Happened[] newsOf(ProtectionCase made, Instant now) {
        var received = made.receivedAt();
        var happened = new ArrayList<Happened>();
        if (made.channel().isOfAnotherBody()) {
            happened.add(Happened.of(ClockEvent.RECEIVED_ELSEWHERE, received));
            happened.add(Happened.of(ClockEvent.ARRIVED, now));
        }
        happened.add(Happened.of(ClockEvent.NEWS_RECEIVED, received));
        if (made.emergency()) {
            happened.add(Happened.of(ClockEvent.EMERGENCY_REPORTED, received));
            happened.add(Happened.of(ClockEvent.EMERGENCY_FOUND, received));
        }
        return happened.toArray(Happened[]::new);
    }

    private void handle(ProtectionCase made, CaseDetails details, Instant now) {
        if (details.handlingUnitId() != null) {
            var unit = units.find(details.handlingUnitId()).orElseThrow();
            made.handTo(unit.id(), unit.home().value(), null, now);
        }
    }

    /**
     * The unit of the incident, in the caller's scope, once nothing else is wrong. Of a place outside it nothing is told,
     * not even who works there; the place that a case has already may have ended since.
     */
    private UnitRef place(CaseDetails details, @Nullable ProtectionCase known, Faults faults) {
        var unit = details.incidentUnitId() == null
                ? null
                : units.find(details.incidentUnitId()).orElse(null);
        if (known == null || !known.incidentUnitId().equals(details.incidentUnitId())) {
            rules.checkPlace(unit, details, LocalDate.now(clock), clock.getZone(), faults);
        }
        if (unit != null && user.cases().covers(unit.home())) {
            rules.checkParties(details, known, unit.home(), user.children(), faults);
        }
        var handling = details.handlingUnitId();
        if (known == null && handling != null) {
            rules.checkHandlingUnit(units.find(handling).orElse(null), handling, LocalDate.now(clock), faults);
        }
        faults.throwIfAny();
        if (unit == null || !user.cases().covers(unit.home()) && !stays(known, unit) && !isAssignment(known, unit)) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        return unit;
    }

    /** Who handles a case of another commune's place may write in it. */
    private static boolean stays(@Nullable ProtectionCase known, UnitRef unit) {
        return known != null && known.incidentUnitId().equals(unit.id());
    }

    /** Saying in which part of a split unit it happened may send it to the neighbour; that is what the list is for. */
    private boolean isAssignment(@Nullable ProtectionCase known, UnitRef unit) {
        return known != null && units.isSuccessor(known.incidentUnitId(), unit.id());
    }

    private void refuseTakenId(@Nullable UUID id) {
        if (id != null && cases.idIsTaken(id)) {
            throw cases.isVisible(id, user.cases())
                    ? Problem.conflictWith("ID_TAKEN", URI.create("cases/" + id))
                    : Problem.conflict("ID_TAKEN");
        }
    }
}
