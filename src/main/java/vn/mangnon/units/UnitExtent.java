package vn.mangnon.units;

import java.util.List;
import java.util.UUID;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;

/** What lies in a unit: by place, or, for a unit of the past, by the units that records were written under. */
public record UnitExtent(List<UnitPath> places, List<UUID> unitIds) {

    /** The extent of a unit that nobody knows. */
    public static final UnitExtent NOTHING = new UnitExtent(List.of(), List.of());

    /** Adds this extent to the conditions of a list; the columns are those of the record's home and of its unit. */
    public Where narrow(Where where, String homeColumn, String unitIdColumn) {
        return where.and(within(where, homeColumn, unitIdColumn));
    }

    /**
     * The condition as text, for use inside a larger one. Its parameters go to the very conditions it will stand among:
     * their names count on from those that are there, and two sets of them would overwrite each other.
     */
    public String within(Where where, String homeColumn, String unitIdColumn) {
        if (unitIds.isEmpty()) {
            return where.anyOf(homeColumn, places);
        }
        where.with("extentUnitIds", unitIds);
        return unitIdColumn + " in :extentUnitIds";
    }
}
