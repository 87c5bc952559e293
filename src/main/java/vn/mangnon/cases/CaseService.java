package vn.mangnon.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
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
    private final Event<Object> news;
    private final CurrentUser user;
    private final InputChecks checks;
    private final MergePatch patches;
    private final Clock clock;

    CaseService(
            CaseRepository cases,
            CaseRules rules,
            CaseNumbers numbers,
            Units units,
            Event<Object> news,
            CurrentUser user,
            InputChecks checks,
            MergePatch patches,
            Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.numbers = numbers;
        this.units = units;
        this.news = news;
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
        made.persistAndFlush();
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
                .addIf(known.emergency() && !Boolean.TRUE.equals(details.emergency()), "/emergency", "ONLY_RAISED");
        rules.checkReceiptBefore(known, details, faults);
        var unit = place(details, known, faults);
        known.describe(details, unit.home(), now);
        return changed(known, "changed");
    }

    CaseView accept(UUID id, @Nullable String ifMatch, AcceptCase accepting) {
        var faults = checks.of(accepting);
        var known = requireVersion(id, ifMatch);
        rules.checkAssignee(accepting.assigneeId(), known.unitPath(), faults);
        faults.throwIfAny();
        var already = Objects.requireNonNullElse(known.assigneeId(), user.accountId());
        known.accept(Objects.requireNonNullElse(accepting.assigneeId(), already), clock.instant());
        return changed(known, "taken up");
    }

    CaseView close(UUID id, @Nullable String ifMatch, CloseCase closing) {
        checks.of(closing).throwIfAny();
        var known = requireVersion(id, ifMatch);
        known.close(closing, user.accountId(), clock.instant());
        return changed(known, "closed");
    }

    EmergencyMeasureView takeMeasure(UUID id, EmergencyMeasureDetails details) {
        var now = clock.instant();
        // Two who write down what they did do not stand in each other's way: one waits.
        cases.lock(id);
        var known = cases.require(id, user.cases().toWrite());
        rules.check(details, known, now).throwIfAny();
        refuseTakenId(known, details.id());
        var measure = known.takeMeasure(details, user.accountId(), now);
        cases.flush();
        Log.infof("emergency measure in case %s recorded by account %s", id, user.accountId());
        return EmergencyMeasureView.of(measure);
    }

    List<EmergencyMeasureView> measures(UUID id) {
        return cases.require(id, user.cases()).emergencyMeasures().stream()
                .map(EmergencyMeasureView::of)
                .toList();
    }

    EmergencyMeasureView measure(UUID id, UUID measureId) {
        return measures(id).stream()
                .filter(measure -> measure.id().equals(measureId))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    CaseView view(UUID id) {
        return view(cases.require(id, user.cases()));
    }

    Page<CaseSummary> list(CaseFilter filter, PageRequest page) {
        var now = clock.instant();
        var extent = filter.adminUnitId() == null
                ? null
                : units.extentOf(filter.adminUnitId()).orElse(UnitExtent.NOTHING);
        return cases.page(filter, extent, user.cases(), now, clock.getZone(), page)
                .map(known -> CaseSummary.of(known, allowedActions(known), now));
    }

    private ProtectionCase requireVersion(UUID id, @Nullable String ifMatch) {
        var known = cases.require(id, user.cases().toWrite());
        Versions.require(ifMatch, known.version());
        return known;
    }

    private CaseView changed(ProtectionCase known, String how) {
        cases.flush();
        Log.infof("case %s %s by account %s", known.id(), how, user.accountId());
        return view(known);
    }

    private CaseView view(ProtectionCase known) {
        return CaseView.of(known, allowedActions(known), clock.instant());
    }

    private List<String> allowedActions(ProtectionCase known) {
        var actions = new ArrayList<String>();
        // Where it lies, and not wherever the caller is one: what is shown singly is to be read only.
        var isOfficer = user.as(Duties.COMMUNE_OFFICER).covers(known.unitPath());
        if (known.status() == CaseStatus.CLOSED) {
            return known.awaitsMeasure() && isOfficer ? List.of("RECORD_EMERGENCY_MEASURE") : List.of();
        }
        if (isOfficer) {
            actions.add("CHANGE");
            if (known.status().mayBecome(CaseStatus.IN_PROGRESS)) {
                actions.add("ACCEPT");
            }
            actions.add("RECORD_EMERGENCY_MEASURE");
        }
        if (isOfficer || user.as(Duties.COMMUNE_CHAIR).covers(known.unitPath())) {
            actions.add("CLOSE");
        }
        return actions;
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
        faults.throwIfAny();
        if (unit == null || !user.cases().covers(unit.home())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        return unit;
    }

    /** One that another case has is found by the database, which does not say whose. */
    private static void refuseTakenId(ProtectionCase known, @Nullable UUID id) {
        if (id != null
                && known.emergencyMeasures().stream()
                        .anyMatch(taken -> taken.id().equals(id))) {
            throw Problem.conflictWith("ID_TAKEN", URI.create("cases/" + known.id() + "/emergency-measures/" + id));
        }
    }

    private void refuseTakenId(@Nullable UUID id) {
        if (id != null && cases.idIsTaken(id)) {
            throw cases.isVisible(id, user.cases())
                    ? Problem.conflictWith("ID_TAKEN", URI.create("cases/" + id))
                    : Problem.conflict("ID_TAKEN");
        }
    }
}
