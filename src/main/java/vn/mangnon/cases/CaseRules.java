package vn.mangnon.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.access.Sight;
import vn.mangnon.children.BirthDate;
import vn.mangnon.children.Children;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.organizations.Organizations;
import vn.mangnon.units.UnitLevel;
import vn.mangnon.units.UnitRef;

/** What must be true of what an officer writes about a case, beyond the form of each field. */
@ApplicationScoped
class CaseRules {

    /** Who may answer for a case. */
    static final Set<String> CASE_WORKERS = Set.of(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR);

    /** Before the law on the protection of children there was no such dossier; an earlier year is a slip. */
    private static final LocalDate EARLIEST_RECEIPT = LocalDate.of(2004, 1, 1);

    private final InputChecks checks;
    private final Children children;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Instance<CaseActs> acts;
    private final CurrentUser user;

    CaseRules(
            InputChecks checks,
            Children children,
            Organizations organizations,
            Accounts accounts,
            @Any Instance<CaseActs> acts,
            CurrentUser user) {
        this.checks = checks;
        this.children = children;
        this.organizations = organizations;
        this.accounts = accounts;
        this.acts = acts;
        this.user = user;
    }

    Faults checkForm(CaseDetails details, Instant now, ZoneId zone) {
        var faults = checks.of(details);
        var received = details.receivedAt();
        if (received != null) {
            faults.addIf(received.isAfter(now), "/receivedAt", "IN_THE_FUTURE")
                    .addIf(
                            LocalDate.ofInstant(received, zone).isBefore(EARLIEST_RECEIPT),
                            "/receivedAt",
                            "TOO_LONG_AGO");
        }
        return faults;
    }

    /** The commune or hamlet of the incident: one of today, or one that was in force when the news came. */
    void checkPlace(@Nullable UnitRef unit, CaseDetails details, LocalDate today, ZoneId zone, Faults faults) {
        var pointer = "/incidentUnitId";
        if (details.incidentUnitId() == null) {
            return;
        }
        if (unit == null) {
            faults.add(pointer, "UNKNOWN_VALUE");
            return;
        }
        var tooHigh = unit.level() == UnitLevel.PROVINCE || unit.level() == UnitLevel.DISTRICT;
        var received = details.receivedAt();
        var inForce =
                unit.isInForceOn(today) || received != null && unit.isInForceOn(LocalDate.ofInstant(received, zone));
        faults.addIf(tooHigh, pointer, "NOT_A_COMMUNE_OR_HAMLET").addIf(!inForce, pointer, "UNIT_NOT_IN_FORCE");
    }

    /**
     * A child, a body, an officer whom the writer may not see are told exactly as those who do not exist. Who stands in the
     * case already stays: a child that has moved away, or an officer who has left, is no reason to stop writing.
     */
    void checkParties(CaseDetails details, @Nullable ProtectionCase known, UnitPath place, Sight sight, Faults faults) {
        var handledIn = known == null ? null : known.handlingPath();
        var places = handledIn == null ? List.of(place) : List.of(place, handledIn);
        var child = details.childId();
        if (child != null && (known == null || !child.equals(known.childId()))) {
            faults.addIf(!children.isVisible(child, sight), "/childId", "UNKNOWN_VALUE");
        }
        var here = known != null && known.incidentUnitId().equals(details.incidentUnitId()) ? known : null;
        var responsible = details.responsibleOrganizationId();
        if (responsible != null && (here == null || !responsible.equals(here.responsibleOrganizationId()))) {
            var found = organizations.find(responsible);
            faults.addIf(found.isEmpty(), "/responsibleOrganizationId", "UNKNOWN_VALUE");
            found.ifPresent(body -> faults.addIf(
                    places.stream().noneMatch(its -> body.unitPath().contains(its) || its.contains(body.unitPath())),
                    "/responsibleOrganizationId",
                    "NOT_OF_THIS_PLACE"));
        }
        var assignee = details.assigneeId();
        if (here == null || !Objects.equals(assignee, here.assigneeId())) {
            checkAssignee(assignee, places, faults);
        }
    }

    /** Somebody who works in one of the communes whose business it is. */
    void checkAssignee(@Nullable UUID assignee, List<UnitPath> places, Faults faults) {
        faults.addIf(assignee != null && !mayServe(assignee, places), "/assigneeId", "UNKNOWN_VALUE");
    }

    /**
     * A case is taken from whoever answers for it by himself or by a chair, or it would be a way to all that was told in
     * confidence; from one who works there no more, by anybody.
     */
    void refuseTaking(ProtectionCase known, @Nullable UUID next) {
        var now = known.assigneeId();
        if (now == null || now.equals(next) || now.equals(user.accountId())) {
            return;
        }
        if (!CaseRef.of(known).isIn(user.as(Duties.COMMUNE_CHAIR)) && mayServe(now, known.places())) {
            throw Problem.forbidden("CASE_OF_ANOTHER");
        }
    }

    private boolean mayServe(UUID account, List<UnitPath> places) {
        return places.stream().anyMatch(place -> accounts.mayServe(account, CASE_WORKERS, place));
    }

    /** A corrected hour of receipt lies after somebody came to know, and before what was done. */
    void checkReceiptBefore(ProtectionCase known, CaseDetails details, Faults faults) {
        var received = details.receivedAt();
        if (received == null || received.equals(known.receivedAt())) {
            return;
        }
        var later = received.isAfter(known.receivedAt())
                && acts.stream()
                        .flatMap(each -> each.firstActIn(known.id()).stream())
                        .anyMatch(received::isAfter);
        var earlier = received.isBefore(known.receivedAt())
                && acts.stream()
                        .flatMap(each -> each.knownIn(known.id()).stream())
                        .anyMatch(received::isBefore);
        faults.addIf(later, "/receivedAt", "AFTER_A_MEASURE").addIf(earlier, "/receivedAt", "BEFORE_KNOWN");
    }

    /** The second commune: one of today. */
    void checkHandlingUnit(@Nullable UnitRef unit, @Nullable UUID handling, LocalDate today, Faults faults) {
        var pointer = "/handlingUnitId";
        if (handling == null) {
            return;
        }
        if (unit == null) {
            faults.add(pointer, "UNKNOWN_VALUE");
            return;
        }
        var tooHigh = unit.level() == UnitLevel.PROVINCE || unit.level() == UnitLevel.DISTRICT;
        faults.addIf(tooHigh, pointer, "NOT_A_COMMUNE_OR_HAMLET")
                .addIf(!unit.isInForceOn(today), pointer, "UNIT_NOT_IN_FORCE");
    }

    Faults check(EndCase ending, ProtectionCase known, Sight sight, Instant now, ZoneId zone) {
        var faults = checks.of(ending);
        var ended = ending.endedAt();
        var recipient = ending.recipientId();
        var handsOver = ending.ending() == EndCase.Kind.HANDED_OVER;
        if (ended != null) {
            faults.addIf(ended.isAfter(now), "/endedAt", "IN_THE_FUTURE")
                    .addIf(ended.isBefore(known.receivedAt()), "/endedAt", "BEFORE_RECEIPT");
        }
        faults.addIf(handsOver && recipient == null, "/recipientId", "REQUIRED")
                .addIf(!handsOver && recipient != null, "/recipientId", "ONLY_FOR_HANDED_OVER")
                .addIf(
                        handsOver
                                && recipient != null
                                && organizations.find(recipient).isEmpty(),
                        "/recipientId",
                        "UNKNOWN_VALUE");
        var child = known.childId();
        if (ending.ending() == EndCase.Kind.AGED_OUT && ended != null && child != null) {
            var day = LocalDate.ofInstant(ended, zone);
            faults.addIf(
                    children.birthDateOf(child, sight)
                            .filter(born -> born.turns(BirthDate.SIXTEEN).isAfter(day))
                            .isPresent(),
                    "/ending",
                    "STILL_A_CHILD");
        }
        return faults;
    }
}
