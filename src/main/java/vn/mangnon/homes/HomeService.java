package vn.mangnon.homes;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Sight;
import vn.mangnon.children.BirthDate;
import vn.mangnon.children.Children;
import vn.mangnon.children.Residence;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Reason;
import vn.mangnon.kernel.Versions;
import vn.mangnon.units.UnitLevel;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** Writing down where a child lives, and taking back what was never so. */
@ApplicationScoped
@Transactional
class HomeService {

    private final HomeRepository homes;
    private final Children children;
    private final Units units;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    HomeService(
            HomeRepository homes, Children children, Units units, CurrentUser user, InputChecks checks, Clock clock) {
        this.homes = homes;
        this.children = children;
        this.units = units;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<ResidenceView> residences(UUID childId, PageRequest page) {
        require(childId, user.children());
        return homes.page(childId, page).map(ResidenceView::of);
    }

    ResidenceView residence(UUID childId, UUID id) {
        require(childId, user.children());
        return ResidenceView.of(homes.require(id, childId));
    }

    ResidenceView add(UUID childId, ResidenceDetails details) {
        var today = LocalDate.now(clock);
        var born = require(childId, user.children().toWrite());
        var unit = check(details, born, today);
        if (!details.isMain()) {
            return beside(childId, born, details, unit, today);
        }
        var day = details.since() == null ? today : details.since();
        children.reside(childId, new Residence(details.adminUnitId(), details.addressLine(), details.kind(), day));
        return homes.mainOnes(childId).stream()
                .reduce((earlier, later) -> later)
                .map(ResidenceView::of)
                .orElseThrow(Problem::notFound);
    }

    private ResidenceView beside(
            UUID childId, BirthDate born, ResidenceDetails details, UnitRef unit, LocalDate today) {
        var id = details.id();
        if (id != null && homes.idIsTaken(id)) {
            throw Problem.conflictWith("ID_TAKEN", URI.create("children/" + childId + "/residences/" + id));
        }
        var made = new ResidencePeriod(childId, born, details, unit.home(), today, clock.instant());
        made.persist();
        children.noteChange(childId);
        homes.flush();
        return ResidenceView.of(made);
    }

    ResidenceView withdraw(UUID childId, UUID id, @Nullable String ifMatch, Reason reason) {
        checks.of(reason).throwIfAny();
        var now = clock.instant();
        require(childId, user.children().toWrite());
        var known = homes.require(id, childId);
        Versions.require(ifMatch, known.version());
        refuseWithdrawn(known.isWithdrawn());
        if (known.isMain()) {
            withdrawMain(childId, known, reason, now);
        } else {
            known.withdraw(reason.note(), user.accountId(), now);
            children.noteChange(childId);
        }
        homes.flush();
        Log.infof("residence %s withdrawn by account %s", id, user.accountId());
        return ResidenceView.of(known);
    }

    /** The residence before it goes on; of the first there is none, so that one is corrected in the child's record. */
    private void withdrawMain(UUID childId, ResidencePeriod known, Reason reason, java.time.Instant now) {
        var all = homes.mainOnes(childId);
        var position = all.indexOf(known);
        if (position <= 0) {
            throw Problem.conflict("FIRST_RESIDENCE");
        }
        var before = all.get(position - 1);
        var isLast = position == all.size() - 1;
        known.withdraw(reason.note(), user.accountId(), now);
        homes.flush();
        before.goOnInsteadOf(known, now);
        homes.flush();
        if (isLast) {
            children.resideAgain(childId, before.residence(null));
        } else {
            children.noteChange(childId);
        }
    }

    Page<CaregiverView> caregivers(UUID childId, PageRequest page) {
        require(childId, user.children());
        return homes.caregivers(childId, page).map(CaregiverView::of);
    }

    CaregiverView withdrawCaregiver(UUID childId, UUID id, @Nullable String ifMatch, Reason reason) {
        checks.of(reason).throwIfAny();
        require(childId, user.children().toWrite());
        var known = homes.caregiver(id, childId).orElseThrow(Problem::notFound);
        Versions.require(ifMatch, known.version());
        refuseWithdrawn(known.isWithdrawn());
        known.withdraw(reason.note(), user.accountId(), clock.instant());
        children.noteChange(childId);
        homes.flush();
        return CaregiverView.of(known);
    }

    private static void refuseWithdrawn(boolean isWithdrawn) {
        if (isWithdrawn) {
            throw Problem.conflict("ENTRY_WITHDRAWN");
        }
    }

    private BirthDate require(UUID childId, Sight sight) {
        return children.birthDateOf(childId, sight).orElseThrow(Problem::notFound);
    }

    private UnitRef check(ResidenceDetails details, BirthDate born, LocalDate today) {
        var faults = checks.of(details);
        var since = details.since();
        var until = details.until();
        faults.addIf(since != null && since.isAfter(today), "/since", "IN_THE_FUTURE")
                .addIf(since != null && since.isBefore(born.written()), "/since", "BEFORE_BIRTH")
                .addIf(until != null && details.isMain(), "/until", "ONLY_BESIDE_THE_MAIN_ONE")
                .addIf(details.id() != null && details.isMain(), "/id", "ONLY_BESIDE_THE_MAIN_ONE")
                .addIf(since != null && until != null && !until.isAfter(since), "/until", "NOT_AFTER_START");
        var unit = details.adminUnitId() == null
                ? null
                : units.find(details.adminUnitId()).orElse(null);
        checkUnit(details, unit, today, faults);
        faults.throwIfAny();
        return java.util.Objects.requireNonNull(unit);
    }

    /** Beside the main residence it may be anywhere in the country, and a unit of the past. */
    private static void checkUnit(ResidenceDetails details, @Nullable UnitRef unit, LocalDate today, Faults faults) {
        if (details.adminUnitId() == null) {
            return;
        }
        if (unit == null) {
            faults.add("/adminUnitId", "UNKNOWN_VALUE");
            return;
        }
        var tooHigh = unit.level() == UnitLevel.PROVINCE || unit.level() == UnitLevel.DISTRICT;
        faults.addIf(tooHigh, "/adminUnitId", "NOT_A_COMMUNE_OR_HAMLET")
                .addIf(details.isMain() && !unit.isInForceOn(today), "/adminUnitId", "UNIT_NOT_IN_FORCE");
    }
}
