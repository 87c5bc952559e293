package vn.mangnon.access;

import java.util.Set;

/** What an account may be charged with. The names are the roles in {@code @RolesAllowed} and in {@code /me}. */
public final class Duties {

    /** Cán bộ bảo vệ trẻ em cấp xã: keeps the register of the commune and writes its reports. */
    public static final String COMMUNE_OFFICER = "COMMUNE_OFFICER";

    /** Chủ tịch UBND cấp xã: reads the register, approves, answers for the reports. */
    public static final String COMMUNE_CHAIR = "COMMUNE_CHAIR";

    /** Supervisor of a province or the country: figures, schedules and deadlines, no child by name. */
    public static final String SUPERVISOR = "SUPERVISOR";

    /** A mass organization's own reports, such as the Women's Union's; no names. */
    public static final String MASS_ORGANIZATION_REPORTER = "MASS_ORGANIZATION_REPORTER";

    /** A service account of a data-sharing service. */
    public static final String INTEGRATOR = "INTEGRATOR";

    /** Reads who did what, and nothing else. */
    public static final String AUDITOR = "AUDITOR";

    /** Accounts, organizations, reference data; no children. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    static final Set<String> ALL = Set.of(
            COMMUNE_OFFICER, COMMUNE_CHAIR, SUPERVISOR, MASS_ORGANIZATION_REPORTER, INTEGRATOR, AUDITOR, ADMINISTRATOR);

    /** Who sees children in its scope at all. */
    static final Set<String> SEEING_CHILDREN = Set.of(COMMUNE_OFFICER, COMMUNE_CHAIR, INTEGRATOR);

    /** Who sees cases in its scope at all. */
    static final Set<String> SEEING_CASES = Set.of(COMMUNE_OFFICER, COMMUNE_CHAIR);

    private Duties() {}
}
