package vn.mangnon.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.indicators.Indicators;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.organizations.OrganizationRef;
import vn.mangnon.organizations.Organizations;
import vn.mangnon.units.UnitRef;

/** What must be true of a plan, beyond the form of each field. */
@ApplicationScoped
class PlanRules {

    private final InputChecks checks;
    private final Indicators indicators;
    private final Organizations organizations;

    PlanRules(InputChecks checks, Indicators indicators, Organizations organizations) {
        this.checks = checks;
        this.indicators = indicators;
        this.organizations = organizations;
    }

    Faults check(PlanDetails details) {
        var faults = checks.of(details);
        var from = details.periodFrom();
        var to = details.periodTo();
        faults.addIf(from != null && to != null && to.isBefore(from), "/periodTo", "BEFORE_START");
        var seen = new HashSet<String>();
        for (int i = 0; i < details.targets().size(); i++) {
            var target = details.targets().get(i);
            if (target != null) {
                check(target, "/targets/" + i, faults);
                faults.addIf(
                        target.code() != null && !seen.add(target.code()), "/targets/" + i + "/code", "GIVEN_TWICE");
            }
        }
        checkOrganizations(details, faults);
        checkTaskIds(details, faults);
        return faults;
    }

    private void check(Target target, String pointer, Faults faults) {
        var comparator = target.comparator();
        faults.addIf(
                comparator != null && comparator.needsValue() && target.value() == null,
                pointer + "/value",
                "REQUIRED");
        var indicator = target.indicatorCode();
        if (indicator != null) {
            var unit = indicators.unitOf(indicator);
            faults.addIf(unit.isEmpty(), pointer + "/indicatorCode", "UNKNOWN_VALUE");
            unit.ifPresent(its -> faults.addIf(
                    target.unit() != null && target.unit() != its, pointer + "/unit", "NOT_THE_INDICATORS_UNIT"));
        }
        if (!target.allocations().isEmpty() && target.allocations().stream().allMatch(PlanRules::isWhole)) {
            var sum = target.allocations().stream()
                    .map(Target.Allocation::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var adds = target.value() != null && sum.compareTo(target.value()) == 0;
            faults.addIf(!adds, pointer + "/allocations", "DOES_NOT_ADD_UP");
        }
    }

    private static boolean isWhole(Target.@Nullable Allocation allocation) {
        return allocation != null && allocation.value() != null;
    }

    /** Those whom a plan gives tasks to, with their homes. */
    Map<UUID, UnitPath> doers(PlanDetails details) {
        var ids = details.tasks().stream()
                .map(TaskDetails::organizationId)
                .distinct()
                .toList();
        return organizations.find(ids).values().stream()
                .collect(Collectors.toMap(OrganizationRef::id, OrganizationRef::unitPath));
    }

    /** All organizations that a plan names are asked for at once. */
    private void checkOrganizations(PlanDetails details, Faults faults) {
        var issuer = details.document() == null ? null : details.document().issuerId();
        var named = Stream.concat(
                        Stream.of(details.organizationId(), issuer),
                        Stream.concat(
                                details.tasks().stream()
                                        .filter(Objects::nonNull)
                                        .map(TaskDetails::organizationId),
                                details.targets().stream()
                                        .filter(Objects::nonNull)
                                        .flatMap(target -> target.allocations().stream())
                                        .filter(Objects::nonNull)
                                        .map(Target.Allocation::organizationId)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var known = organizations.find(named).keySet();
        refuseUnknown(details.organizationId(), known, "/organizationId", faults);
        refuseUnknown(issuer, known, "/document/issuerId", faults);
        for (int i = 0; i < details.tasks().size(); i++) {
            var task = details.tasks().get(i);
            if (task != null) {
                refuseUnknown(task.organizationId(), known, "/tasks/" + i + "/organizationId", faults);
            }
        }
        for (int i = 0; i < details.targets().size(); i++) {
            var target = details.targets().get(i);
            refuseUnknown(target == null ? List.of() : target.allocations(), known, "/targets/" + i, faults);
        }
    }

    private static void refuseUnknown(
            List<Target.Allocation> allocations, Set<UUID> known, String pointer, Faults faults) {
        for (int i = 0; i < allocations.size(); i++) {
            var allocation = allocations.get(i);
            if (allocation != null) {
                refuseUnknown(
                        allocation.organizationId(), known, pointer + "/allocations/" + i + "/organizationId", faults);
            }
        }
    }

    private static void refuseUnknown(@Nullable UUID id, Set<UUID> known, String pointer, Faults faults) {
        faults.addIf(id != null && !known.contains(id), pointer, "UNKNOWN_VALUE");
    }

    private static void checkTaskIds(PlanDetails details, Faults faults) {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < details.tasks().size(); i++) {
            var task = details.tasks().get(i);
            faults.addIf(
                    task != null && task.id() != null && !seen.add(task.id()), "/tasks/" + i + "/id", "GIVEN_TWICE");
        }
    }

    /** A task is named to keep it, not to bring an id of one's own. */
    void checkTasksAreOf(@Nullable Plan plan, PlanDetails details, Faults faults) {
        var known = plan == null
                ? Set.<UUID>of()
                : Set.copyOf(plan.tasks().stream().map(Task::id).toList());
        for (int i = 0; i < details.tasks().size(); i++) {
            var task = details.tasks().get(i);
            faults.addIf(
                    task != null && task.id() != null && !known.contains(task.id()),
                    "/tasks/" + i + "/id",
                    "UNKNOWN_VALUE");
        }
    }

    void checkPlace(
            PlanDetails details, @Nullable OrganizationRef organization, @Nullable UnitRef unit, Faults faults) {
        var pointer = "/adminUnitId";
        faults.addIf(details.adminUnitId() != null && unit == null, pointer, "UNKNOWN_VALUE");
        if (organization != null && unit != null) {
            faults.addIf(!organization.unitPath().contains(unit.home()), pointer, "OUTSIDE_THE_ORGANIZATION");
        }
    }

    Faults checkForm(Object input) {
        return checks.of(input);
    }

    /** Nobody issues in the name of a body above or beside their own. */
    void checkIssuer(@Nullable PlanDocument document, UnitPath organizationPath, Faults faults) {
        var issuer = document == null || document.issuerId() == null
                ? Optional.<OrganizationRef>empty()
                : organizations.find(document.issuerId());
        issuer.ifPresent(body -> faults.addIf(
                !organizationPath.contains(body.unitPath()), "/document/issuerId", "OUTSIDE_THE_ORGANIZATION"));
        faults.addIf(
                document != null && document.issuerId() != null && issuer.isEmpty(),
                "/document/issuerId",
                "UNKNOWN_VALUE");
    }

    /** The document's words in the form they are kept: a target without a unit has its indicator's. */
    PlanDetails completed(PlanDetails details) {
        var targets = details.targets().stream()
                .map(target -> target.inUnit(
                        target.indicatorCode() == null
                                ? null
                                : indicators.unitOf(target.indicatorCode()).orElse(null)))
                .toList();
        return new PlanDetails(
                details.id(),
                details.title(),
                details.document(),
                details.periodFrom(),
                details.periodTo(),
                details.parentId(),
                details.organizationId(),
                details.adminUnitId(),
                targets,
                details.tasks());
    }
}
