package vn.mangnon.units;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;

/** Reading units through time, and keeping the hamlets. */
@ApplicationScoped
@Transactional
class UnitService {

    private final UnitRepository units;
    private final CurrentUser user;
    private final InputChecks checks;
    private final MergePatch patches;
    private final Clock clock;

    UnitService(UnitRepository units, CurrentUser user, InputChecks checks, MergePatch patches, Clock clock) {
        this.units = units;
        this.user = user;
        this.checks = checks;
        this.patches = patches;
        this.clock = clock;
    }

    Page<UnitView> list(UnitFilter filter, PageRequest page) {
        var asOf = filter.asOf() == null ? today() : filter.asOf();
        AdminUnit parent = null;
        if (filter.parentId() != null) {
            parent = units.known(filter.parentId())
                    .map(found -> becameBy(found, asOf))
                    .orElse(null);
            // Nothing lies below a hamlet, and one without a code would be no condition at all.
            if (parent == null || parent.level() == UnitLevel.HAMLET) {
                return new Page<>(List.of(), null, page.counted() ? 0L : null);
            }
        }
        Map<UUID, Optional<AdminUnit>> became = new HashMap<>();
        return units.page(filter, asOf, parent, today(), page).map(row -> {
            var then = row.parent();
            // Hamlets of a page lie in few communes: each is followed once.
            var now = then == null
                    ? Optional.<AdminUnit>empty()
                    : became.computeIfAbsent(then.id(), id -> Optional.ofNullable(becameBy(then, asOf)));
            return UnitView.of(row.unit(), now.map(AdminUnit::id).orElse(null));
        });
    }

    UnitView view(UUID id, @Nullable LocalDate asOf) {
        var unit = units.require(id);
        return UnitView.of(unit, parentId(unit, asOf == null ? today() : asOf));
    }

    List<SuccessionView> successors(UUID id) {
        units.require(id);
        return units.successorsOf(id);
    }

    List<SuccessionView> predecessors(UUID id) {
        units.require(id);
        return units.predecessorsOf(id);
    }

    UnitView createHamlet(HamletDetails details) {
        var faults = check(details);
        if (details.id() != null && units.known(details.id()).isPresent()) {
            throw Problem.conflictWith("ID_TAKEN", URI.create("admin-units/" + details.id()));
        }
        var commune = requireCommune(details, faults);
        if (!commune.isInForceOn(details.validFrom())) {
            throw Problem.invalid(faults.add("/validFrom", "UNIT_NOT_IN_FORCE").list());
        }
        var hamlet = new AdminUnit(details.id(), details, commune, clock.instant());
        hamlet.persistAndFlush();
        return UnitView.of(hamlet, commune.id());
    }

    UnitView changeHamlet(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var hamlet = units.require(id);
        Versions.require(ifMatch, hamlet.version());
        if (hamlet.level() != UnitLevel.HAMLET) {
            throw Problem.conflict("UNIT_OF_THE_NATIONAL_LIST");
        }
        // Of a commune that was split none is the parent: then the hamlet still lies in the one it was written under.
        var now = parentId(hamlet, today());
        var parentId = now != null
                ? now
                : parentThen(hamlet, hamlet.validFrom()).map(AdminUnit::id).orElseThrow(Problem::notFound);
        var details = patches.apply(patch, HamletDetails.of(hamlet, parentId), HamletDetails.class);
        var faults = check(details)
                .addIf(details.id() != null, "/id", "NOT_CHANGEABLE")
                .addIf(
                        details.parentId() != null && !parentId.equals(details.parentId()),
                        "/parentId",
                        "NOT_CHANGEABLE");
        requireCommune(details, faults);
        hamlet.describe(details, clock.instant());
        units.flush();
        return UnitView.of(hamlet, parentId);
    }

    private Faults check(HamletDetails details) {
        var faults = checks.of(details);
        var ends = details.validTo();
        var backwards = ends != null && details.validFrom() != null && !ends.isAfter(details.validFrom());
        return faults.addIf(backwards, "/validTo", "NOT_AFTER_START");
    }

    private AdminUnit requireCommune(HamletDetails details, Faults faults) {
        var commune = details.parentId() == null
                ? null
                : units.known(details.parentId()).orElse(null);
        if (commune == null || commune.level() != UnitLevel.COMMUNE) {
            throw Problem.invalid(faults.addIf(details.parentId() != null, "/parentId", "NOT_A_COMMUNE")
                    .list());
        }
        faults.throwIfAny();
        if (!user.scope().covers(commune.home())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        return commune;
    }

    private @Nullable UUID parentId(AdminUnit unit, LocalDate asOf) {
        var day = unit.nearestDayInForce(asOf);
        return parentThen(unit, day)
                .map(parent -> becameBy(parent, day))
                .map(AdminUnit::id)
                .orElse(null);
    }

    /** The parent by its code on a day; of a hamlet, the commune it was written under, wherever that has gone. */
    private Optional<AdminUnit> parentThen(AdminUnit unit, LocalDate day) {
        return unit.parentCode() == null
                ? Optional.empty()
                : units.withCode(unit.parentCode(), unit.level() == UnitLevel.HAMLET ? unit.validFrom() : day);
    }

    /** What a unit had become by a day: itself, its whole successor, or the same code under a new name; else null. */
    private @Nullable AdminUnit becameBy(AdminUnit unit, LocalDate day) {
        var current = unit;
        var passed = new HashSet<UUID>();
        while (!current.isInForceOn(day)) {
            var ends = current.validTo();
            // The list may say that two units became each other: a circle ends here.
            if (ends == null || ends.isAfter(day) || !passed.add(current.id())) {
                return null;
            }
            var steps = units.successorsOf(current.id());
            var whole = steps.stream()
                    .filter(step -> step.extent() == SuccessionExtent.FULL)
                    .toList();
            var next = whole.size() == 1
                    ? units.require(whole.get(0).unitId())
                    : steps.isEmpty() && current.code() != null
                            ? units.withCode(current.code(), ends).orElse(null)
                            : null;
            if (next == null) {
                return null;
            }
            current = next;
        }
        return current;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
