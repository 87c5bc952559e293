package vn.mangnon.access;

import java.util.List;
import java.util.UUID;
import vn.mangnon.kernel.UnitPath;

/** Asked here, answered by the units: what a grant on a unit reaches today. */
public interface UnitTerritories {

    /**
     * The place of the unit in the tree of today (its successor's, if it was merged), and of every unit that was split
     * into it and whose records still wait for a person to assign them. Empty for an unknown unit.
     */
    List<UnitPath> reachedFrom(UUID adminUnitId);

    /** A thôn, ấp or tổ dân phố, the smallest there is. */
    boolean isHamlet(UUID adminUnitId);
}
