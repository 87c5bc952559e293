package vn.mangnon.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.clocks.ClockEvent;
import vn.mangnon.clocks.Clocks;
import vn.mangnon.clocks.Clocks.Happened;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** Writing down cases. Each act: take the time once, load in scope, check, do, say so, show. */
@ApplicationScoped
@Transactional
class CaseService {

    private final CaseRepository cases;
    private final CaseRules rules;
    private final CaseNumbers numbers;
    private final CasePictures pictures;
    private final Units units;
    private final Clocks clocks;
    private final Event<CaseOpened> news;
    private final RowSecurity rowSecurity;
    private final CurrentUser user;
    private final MergePatch patches;
    private final Clock clock;

    CaseService(
            CaseRepository cases,
            CaseRules rules,
            CaseNumbers numbers,
            CasePictures pictures,
            Units units,
            Clocks clocks,
            Event<CaseOpened> news,
            RowSecurity rowSecurity,
            CurrentUser user,
            MergePatch patches,
            Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.numbers = numbers;
        this.pictures = pictures;
        this.units = units;
        this.clocks = clocks;
        this.news = news;
        this.rowSecurity = rowSecurity;
        this.user = user;
        this.patches = patches;
        this.clock = clock;
    }

    CaseView open(CaseDetails details) {
        var now = clock.instant();
        var faults = rules.checkForm(details, now, clock.getZone());
        var unit = place(details, null, faults);
        refuseTakenId(details.id());
        var number = numbers.next(unit.home(), details.receivedAt());
        var made = new ProtectionCase(details, number, unit.home(), user.accountId(), now);
        if (details.handlingUnitId() != null) {
            made.handledBeside(
                    details.handlingUnitId(),
                    units.find(details.handlingUnitId()).orElseThrow().home());
        }
        made.persistAndFlush();
        clocks.tell(made.id(), CaseNews.of(made, now));
        news.fire(new CaseOpened(made.id(), made.childId(), made.receivedAt()));
        Log.infof("case %s opened by account %s", made.id(), user.accountId());
        return pictures.of(made);
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
        rules.refuseTaking(known, details.assigneeId());
        var raised = !known.emergency() && Boolean.TRUE.equals(details.emergency());
        var receivedBefore = known.receivedAt();
        var corrected = !details.receivedAt().equals(receivedBefore);
        var elsewhereBefore = known.channel().isOfAnotherBody();
        known.describe(details, unit.home(), now);
        // Whoever assigns a case of a split commune to the neighbour sees it no more.
        rowSecurity.lifted(() -> {
            cases.flush();
            if (corrected) {
                clocks.newsCameAt(id, receivedBefore, known.receivedAt());
            }
            var elsewhere = known.channel().isOfAnotherBody();
            if (elsewhere != elsewhereBefore) {
                clocks.correct(id, ClockEvent.RECEIVED_ELSEWHERE, elsewhere ? known.receivedAt() : null);
                if (elsewhere && !clocks.wasTold(id, ClockEvent.ARRIVED)) {
                    clocks.tell(id, Happened.of(ClockEvent.ARRIVED, known.createdAt()));
                }
            }
            if (raised) {
                clocks.tell(
                        id,
                        Happened.of(
                                ClockEvent.EMERGENCY_REPORTED,
                                clocks.countedFrom(id, ClockEvent.EMERGENCY_REPORTED, known.receivedAt(), now)),
                        Happened.of(ClockEvent.EMERGENCY_FOUND, now));
            }
        });
        Log.infof("case %s changed by account %s", id, user.accountId());
        return rowSecurity.lifted(() -> pictures.of(known));
    }

    CaseView view(UUID id) {
        return pictures.of(cases.require(id, user.cases()));
    }

    Page<CaseSummary> list(CaseFilter filter, PageRequest page) {
        var now = clock.instant();
        var extent = filter.adminUnitId() == null
                ? null
                : units.extentOf(filter.adminUnitId()).orElse(UnitExtent.NOTHING);
        return pictures.of(cases.page(filter, extent, user.cases(), now, clock.getZone(), page));
    }

    private ProtectionCase requireVersion(UUID id, @Nullable String ifMatch) {
        var known = cases.require(id, user.cases().toWrite());
        Versions.require(ifMatch, known.version());
        return known;
    }

    /**
     * The unit of the incident, in the caller's scope, once nothing else is wrong. Of a place outside it nothing is told,
     * not even who works there; the place that a case has already may have ended since. Only the commune of the incident
     * says where that was: who handles the case besides writes in it, and does not draw it over.
     */
    private UnitRef place(CaseDetails details, @Nullable ProtectionCase known, Faults faults) {
        var unit = details.incidentUnitId() == null
                ? null
                : units.find(details.incidentUnitId()).orElse(null);
        if (known == null || !known.incidentUnitId().equals(details.incidentUnitId())) {
            rules.checkPlace(unit, details, LocalDate.now(clock), clock.getZone(), faults);
            faults.addIf(known != null && !user.cases().covers(known.unitPath()), "/incidentUnitId", "NOT_CHANGEABLE");
        }
        if (unit != null && (user.cases().covers(unit.home()) || stays(known, unit))) {
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
