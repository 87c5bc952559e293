package vn.mangnon.access;

import java.util.Set;
import vn.mangnon.kernel.AuditSubject;

/** What an account may be charged with. The names are the roles in {@code @RolesAllowed} and in {@code /me}. */
public final class Duties {

    /** Cán bộ bảo vệ trẻ em cấp xã: keeps the register of the commune and writes its reports. */
    public static final String COMMUNE_OFFICER = "COMMUNE_OFFICER";

    /** Chủ tịch UBND cấp xã: reads the register, approves, answers for the reports. */
    public static final String COMMUNE_CHAIR = "COMMUNE_CHAIR";

    /** Supervisor of a province or the country: figures, schedules and deadlines, no child by name. */
    public static final String SUPERVISOR = "SUPERVISOR";

    /** Cộng tác viên thôn, ấp, tổ dân phố: keeps the register of a hamlet and takes in what is told; reads no case. */
    public static final String HAMLET_COLLABORATOR = "HAMLET_COLLABORATOR";

    /** Works in a counselling office: reads children and cases of its area, records what help was given. */
    public static final String COUNSELLING_WORKER = "COUNSELLING_WORKER";

    /** Police, health, school, court, procuracy: one case, for a stated time. */
    public static final String CASE_LIAISON = "CASE_LIAISON";

    /** A mass organization's own reports, such as the Women's Union's; no names. */
    public static final String MASS_ORGANIZATION_REPORTER = "MASS_ORGANIZATION_REPORTER";

    /** A service account of a data-sharing service. */
    public static final String INTEGRATOR = "INTEGRATOR";

    /** Reads who did what, and nothing else. */
    public static final String AUDITOR = "AUDITOR";

    /** Accounts, organizations, reference data; no children. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    static final Set<String> ALL = Set.of(
            COMMUNE_OFFICER,
            COMMUNE_CHAIR,
            HAMLET_COLLABORATOR,
            COUNSELLING_WORKER,
            SUPERVISOR,
            CASE_LIAISON,
            MASS_ORGANIZATION_REPORTER,
            INTEGRATOR,
            AUDITOR,
            ADMINISTRATOR);

    /** Who sees children in its scope at all. */
    static final Set<String> SEEING_CHILDREN =
            Set.of(COMMUNE_OFFICER, COMMUNE_CHAIR, HAMLET_COLLABORATOR, COUNSELLING_WORKER, INTEGRATOR);

    /** Who sees cases in its scope at all; a collaborator those that he takes in, as he does so. */
    static final Set<String> SEEING_CASES =
            Set.of(COMMUNE_OFFICER, COMMUNE_CHAIR, HAMLET_COLLABORATOR, COUNSELLING_WORKER);

    /** Who sees such records in its scope at all; of other things nobody sees any on account of a place. */
    static Set<String> seeing(AuditSubject kind) {
        return switch (kind) {
            case CHILD -> SEEING_CHILDREN;
            case CASE -> SEEING_CASES;
            case HOUSEHOLD, COUNSELLING, ACCOUNT, EXCEPTIONAL_ACCESS, DATA_SUBJECT_REQUEST, BREACH_NOTICE -> Set.of();
        };
    }

    private Duties() {}
}
