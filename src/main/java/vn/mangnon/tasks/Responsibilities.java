package vn.mangnon.tasks;

import java.util.List;
import java.util.UUID;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.access.Scope;
import vn.mangnon.kernel.UnitPath;

/**
 * For what somebody answers, and where: what lies elsewhere, or is another duty's, is nothing for him to do.
 *
 * @param officer places in which he works on cases
 * @param chair places in which he decides on them
 * @param commune the two together
 * @param business organizations whose reports and tasks are his to see to
 * @param ownLevel a supervisor's own places: of what lies below he is the supervisor, and not the one to do it
 */
record Responsibilities(
        UUID accountId,
        List<UnitPath> officer,
        List<UnitPath> chair,
        List<UnitPath> commune,
        Scope business,
        List<UnitPath> ownLevel) {

    /** Each as those services say that let it be done: of cases, {@code reporting}, {@code plans}. */
    static Responsibilities of(CurrentUser user) {
        return new Responsibilities(
                user.accountId(),
                user.as(Duties.COMMUNE_OFFICER).territories(),
                user.as(Duties.COMMUNE_CHAIR).territories(),
                user.as(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR).territories(),
                user.as(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.MASS_ORGANIZATION_REPORTER),
                user.as(Duties.SUPERVISOR).territories());
    }
}
