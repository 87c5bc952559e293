package vn.mangnon.households;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Versions;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.UnitLevel;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** Keeping the households of a hamlet. */
@ApplicationScoped
@Transactional
class HouseholdService {

    private final HouseholdRepository households;
    private final HouseholdChildren children;
    private final InputChecks checks;
    private final MergePatch patches;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    HouseholdService(
            HouseholdRepository households,
            HouseholdChildren children,
            InputChecks checks,
            MergePatch patches,
            Units units,
            CurrentUser user,
            Clock clock) {
        this.households = households;
        this.children = children;
        this.checks = checks;
        this.patches = patches;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    Page<HouseholdView> list(HouseholdFilter filter, PageRequest request) {
        var today = LocalDate.now(clock);
        var extent = filter.adminUnitId() == null
                ? null
                : units.extentOf(filter.adminUnitId()).orElse(UnitExtent.NOTHING);
        var page = households.page(filter, extent, user.children(), request);
        var living = children.livingIn(page.items().stream().map(Household::id).toList());
        return page.map(
                household -> HouseholdView.of(household, living.getOrDefault(household.id(), List.of()), today));
    }

    HouseholdView view(UUID id) {
        return view(households.require(id, user.children()));
    }

    private HouseholdView view(Household household) {
        var living = children.livingIn(List.of(household.id())).getOrDefault(household.id(), List.of());
        return HouseholdView.of(household, living, LocalDate.now(clock));
    }

    HouseholdView add(HouseholdDetails details) {
        var today = LocalDate.now(clock);
        var place = place(details, check(details, today));
        if (details.id() != null && households.isVisible(details.id(), user.children())) {
            throw Problem.conflictWith("ID_TAKEN", URI.create("households/" + details.id()));
        }
        var made = new Household(details, place, today, clock.instant());
        made.persistAndFlush();
        Log.infof("household %s written down by account %s", made.id(), user.accountId());
        return view(made);
    }

    HouseholdView change(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var known = households.require(id, user.children().toWrite());
        Versions.require(ifMatch, known.version());
        var today = LocalDate.now(clock);
        var before = known.details();
        var details = patches.apply(patch, before, HouseholdDetails.class);
        var faults = check(details, today).addIf(details.id() != null, "/id", "NOT_CHANGEABLE");
        var place = details.adminUnitId() != null && details.adminUnitId().equals(before.adminUnitId())
                ? known.unitPath()
                : place(details, faults);
        faults.throwIfAny();
        known.describe(details, place, today, clock.instant());
        households.flush();
        return view(known);
    }

    private Faults check(HouseholdDetails details, LocalDate today) {
        var faults = checks.of(details);
        var since = details.povertySince();
        faults.addIf(since != null && since.isAfter(today), "/povertySince", "IN_THE_FUTURE");
        var seen = new HashSet<UUID>();
        for (int i = 0; i < details.members().size(); i++) {
            var member = (@Nullable MemberDetails) details.members().get(i);
            if (member == null) {
                continue;
            }
            var born = member.dateOfBirth();
            faults.addIf(born != null && born.isAfter(today), "/members/" + i + "/dateOfBirth", "IN_THE_FUTURE")
                    .addIf(born != null && born.getYear() < 1900, "/members/" + i + "/dateOfBirth", "TOO_LONG_AGO")
                    .addIf(member.id() != null && !seen.add(member.id()), "/members/" + i + "/id", "GIVEN_TWICE");
        }
        return faults;
    }

    private UnitPath place(HouseholdDetails details, Faults faults) {
        UnitRef unit = null;
        if ((@Nullable UUID) details.adminUnitId() != null) {
            unit = units.find(details.adminUnitId()).orElse(null);
            var pointer = "/adminUnitId";
            if (unit == null) {
                faults.add(pointer, "UNKNOWN_VALUE");
            } else {
                var tooHigh = unit.level() == UnitLevel.PROVINCE || unit.level() == UnitLevel.DISTRICT;
                faults.addIf(tooHigh, pointer, "NOT_A_COMMUNE_OR_HAMLET")
                        .addIf(!unit.isInForceOn(LocalDate.now(clock)), pointer, "UNIT_NOT_IN_FORCE");
            }
        }
        faults.throwIfAny();
        if (unit == null || !user.children().toWrite().covers(unit.home())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        return unit.home();
    }
}
