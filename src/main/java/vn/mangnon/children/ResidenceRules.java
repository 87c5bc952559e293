package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.units.UnitLevel;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** Where a child may be said to live, and by whom. */
@ApplicationScoped
class ResidenceRules {

    private final Units units;
    private final CurrentUser user;

    ResidenceRules(Units units, CurrentUser user) {
        this.units = units;
        this.user = user;
    }

    static void check(@Nullable UnitRef unit, LocalDate today, Faults faults) {
        var pointer = "/residence/adminUnitId";
        if (unit == null) {
            faults.add(pointer, "UNKNOWN_VALUE");
        } else {
            var tooHigh = unit.level() == UnitLevel.PROVINCE || unit.level() == UnitLevel.DISTRICT;
            faults.addIf(tooHigh, pointer, "NOT_A_COMMUNE_OR_HAMLET")
                    .addIf(!unit.isInForceOn(today), pointer, "UNIT_NOT_IN_FORCE");
        }
    }

    /** The place that comes with the residence; who stays in a unit lies where it lay, for records follow their units. */
    UnitPath homeAfter(Child child, ChildDetails details, LocalDate today, Faults faults) {
        var residence = details.residence();
        if (residence != null && child.residenceUnitId().equals(residence.adminUnitId())) {
            faults.throwIfAny();
            return child.unitPath();
        }
        var unit = unitOf(details, faults);
        check(unit, today, faults);
        faults.throwIfAny();
        return unit != null && isAssignment(child, unit)
                ? unit.home()
                : requireInScope(unit, faults).home();
    }

    /**
     * The unit that is named; none, where there is no such unit.
     *
     * @throws Problem 422 with all that was found wrong, if none is named
     */
    @Nullable
    UnitRef unitOf(ChildDetails details, Faults faults) {
        var residence = details.residence();
        if (residence == null || residence.adminUnitId() == null) {
            faults.throwIfAny();
            throw new IllegalStateException("a missing residence is a fault");
        }
        return units.find(residence.adminUnitId()).orElse(null);
    }

    /** Saying which part of a split unit a child belongs to may send it to the neighbour; that is what the list is for. */
    private boolean isAssignment(Child child, UnitRef unit) {
        return units.isSuccessor(child.residenceUnitId(), unit.id());
    }

    UnitRef requireInScope(@Nullable UnitRef unit, Faults faults) {
        faults.throwIfAny();
        if (unit == null || !user.children().covers(unit.home())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        return unit;
    }
}
