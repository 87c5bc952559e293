package vn.mangnon.placements;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.cases.CaseMoved;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.cases.Cases;
import vn.mangnon.children.Children;
import vn.mangnon.clocks.ClockCode;
import vn.mangnon.clocks.ClockEvent;
import vn.mangnon.clocks.Clocks;
import vn.mangnon.clocks.Clocks.Happened;
import vn.mangnon.consents.Consents;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Reason;
import vn.mangnon.kernel.Versions;
import vn.mangnon.organizations.OrganizationKind;
import vn.mangnon.organizations.Organizations;
import vn.mangnon.procedure.CaseStatus;

/**
 * From the proposal to the end. Each act tells the clocks what happened: those of a family wait for visits and reports, that
 * of a facility for its review. They go on when the case is closed, because the child is still there.
 */
@ApplicationScoped
@Transactional
class PlacementService {

    private static final String PURPOSE = "ALTERNATIVE_CARE";

    private final PlacementRepository placements;
    private final Cases cases;
    private final Clocks clocks;
    private final Children children;
    private final Consents consents;
    private final Organizations organizations;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    PlacementService(
            PlacementRepository placements,
            Cases cases,
            Clocks clocks,
            Children children,
            Consents consents,
            Organizations organizations,
            CurrentUser user,
            InputChecks checks,
            Clock clock) {
        this.placements = placements;
        this.cases = cases;
        this.clocks = clocks;
        this.children = children;
        this.consents = consents;
        this.organizations = organizations;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<PlacementView> list(UUID caseId, PageRequest page) {
        cases.require(caseId);
        return placements.page(caseId, page).map(PlacementView::of);
    }

    PlacementView view(UUID caseId, UUID id) {
        cases.require(caseId);
        return PlacementView.of(placements.require(id, caseId));
    }

    PlacementView propose(UUID caseId, PlacementDetails details) {
        cases.waitToWrite(caseId);
        var its = cases.requireToWrite(caseId);
        var faults = checks.of(details);
        var childId = its.childId();
        var born = childId == null
                ? null
                : children.birthOf(childId, user.children()).orElse(null);
        if (born != null) {
            new PlacementRules(born, its.emergency(), today()).check(details, faults);
        }
        checkFacility(details.facilityId(), faults);
        faults.throwIfAny();
        if (!its.isOpen()) {
            throw Problem.conflict("CASE_CLOSED");
        }
        // Without its age nobody can tell who may care for it; a child that lives elsewhere is placed by that commune.
        if (childId == null || born == null) {
            throw Problem.conflict("CASE_WITHOUT_CHILD");
        }
        if (details.id() != null && placements.idIsTaken(details.id())) {
            throw Problem.conflict("ID_TAKEN");
        }
        if (placements.hasOpen(caseId)) {
            throw Problem.conflict("PLACEMENT_OPEN_ALREADY");
        }
        requireBasis(details.consentBasis(), its, childId);
        var made = new Placement(caseId, childId, details, user.accountId(), clock.instant());
        made.persistAndFlush();
        Log.infof("placement %s of case %s proposed by account %s", made.id(), caseId, user.accountId());
        return PlacementView.of(made);
    }

    private void requireBasis(ConsentBasis basis, CaseRef its, UUID childId) {
        switch (basis) {
            case CONSENT -> consents.require(childId, PURPOSE, today());
            case INTERVENTION_MEASURE -> {
                if (!its.emergency() && !isOrWasSeparated(its.id())) {
                    throw Problem.conflict("NO_INTERVENTION_MEASURE");
                }
            }
            case NO_REPRESENTATIVE -> {
                // Whoever has agreed shows that there is somebody who can.
                if (consents.missing(childId, PURPOSE, today()).isEmpty()) {
                    throw Problem.conflict("REPRESENTATIVE_KNOWN");
                }
            }
        }
    }

    private boolean isOrWasSeparated(UUID caseId) {
        return clocks.of(caseId, clock.instant()).stream().anyMatch(each -> each.code() == ClockCode.SEPARATION);
    }

    PlacementView decide(UUID caseId, UUID id, @Nullable String ifMatch, DecidePlacement decision) {
        checks.of(decision).throwIfAny();
        var known = requireToWrite(caseId, id, ifMatch);
        var now = clock.instant();
        var before = known.placedAt();
        known.decide(decision.decisionNumber(), decision.note(), user.accountId(), now);
        placements.flush();
        // Of a child that was handed over before, nobody waits for the hand-over.
        if (known.form().isFamily() && before == null) {
            clocks.tell(caseId, Happened.of(ClockEvent.CARE_DECIDED, now));
        }
        return told(known, "decided");
    }

    PlacementView refuse(UUID caseId, UUID id, @Nullable String ifMatch, Reason reason) {
        checks.of(reason).throwIfAny();
        var known = requireToWrite(caseId, id, ifMatch);
        known.refuse(reason.note(), user.accountId(), clock.instant());
        placements.flush();
        return told(known, "refused");
    }

    PlacementView handOver(UUID caseId, UUID id, @Nullable String ifMatch, HandOverChild handing) {
        var its = cases.requireToWrite(caseId);
        var faults = checks.of(handing);
        var at = handing.placedAt();
        faults.addIf(at != null && at.isAfter(clock.instant()), "/placedAt", "IN_THE_FUTURE")
                .addIf(at != null && at.isBefore(its.receivedAt()), "/placedAt", "BEFORE_RECEIPT");
        var known = placements.require(id, caseId);
        var decided = known.decidedAt();
        faults.addIf(
                        at != null
                                && decided != null
                                && !its.emergency()
                                && dayOf(at).isBefore(dayOf(decided)),
                        "/placedAt",
                        "BEFORE_DECISION")
                .throwIfAny();
        Versions.require(ifMatch, known.version());
        known.handOver(at, its.emergency(), clock.instant());
        placements.flush();
        clocks.tell(
                caseId,
                Happened.of(known.form().isFamily() ? ClockEvent.CHILD_PLACED : ClockEvent.ENTERED_FACILITY, at));
        return told(known, "handed over");
    }

    PlacementView end(UUID caseId, UUID id, @Nullable String ifMatch, EndPlacement ending) {
        cases.requireToWrite(caseId);
        var faults = checks.of(ending);
        var known = placements.require(id, caseId);
        known.checkMoment(ending.endedAt(), "/endedAt", clock.instant(), faults).throwIfAny();
        Versions.require(ifMatch, known.version());
        end(known, ending.endedAt(), ending.ground(), ending.note());
        return told(known, "ended");
    }

    private void end(Placement known, Instant at, EndGround ground, String note) {
        known.end(at, ground, note, clock.instant());
        placements.flush();
        clocks.tell(
                known.caseId(),
                Happened.of(known.form().isFamily() ? ClockEvent.PLACEMENT_ENDED : ClockEvent.LEFT_FACILITY, at));
    }

    /**
     * A case that is closed leaves the child where it is, and its clocks run on. Where it ends otherwise the placement ends
     * too, except that nothing is known of where a child goes that is handed over or moves: that is told by whoever knows.
     */
    void followTheCase(@Observes CaseMoved news) {
        var ground = groundOf(news.to());
        if (ground != null) {
            var now = clock.instant();
            placements.openOf(news.caseId()).forEach(known -> {
                known.end(now, ground, news.to().name(), now);
                placements.flush();
            });
        }
    }

    private static @Nullable EndGround groundOf(CaseStatus to) {
        if (to == CaseStatus.CHILD_DIED) {
            return EndGround.CHILD_DIED;
        }
        return to == CaseStatus.AGED_OUT ? EndGround.AGED_OUT : null;
    }

    private Placement requireToWrite(UUID caseId, UUID id, @Nullable String ifMatch) {
        cases.requireToWrite(caseId);
        var known = placements.require(id, caseId);
        Versions.require(ifMatch, known.version());
        return known;
    }

    private void checkFacility(@Nullable UUID facility, Faults faults) {
        if (facility != null) {
            var known = organizations
                    .find(facility)
                    .filter(found -> found.kind() == OrganizationKind.SOCIAL_FACILITY && found.existsOn(today()));
            faults.addIf(known.isEmpty(), "/facilityId", "UNKNOWN_VALUE");
        }
    }

    private PlacementView told(Placement known, String what) {
        Log.infof("placement %s of case %s %s by account %s", known.id(), known.caseId(), what, user.accountId());
        return PlacementView.of(known);
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
