package vn.mangnon.clocks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can happen in a case that starts or stops a clock. Which event does what stands in {@code /legal-time-limits}. */
@Schema(
        description = "What can happen in a case: `KNOWN`, `NEWS_RECEIVED`, `RECEIVED_ELSEWHERE`, `ARRIVED`, "
                + "`EMERGENCY_REPORTED`, `EMERGENCY_FOUND`, `NO_EMERGENCY`, `MEASURE_TAKEN`, `SEPARATION_NEEDED`, "
                + "`SEPARATION_DECIDED`, `SEPARATED`, `SEPARATION_LENGTHENED`, `SEPARATION_ENDED`, `ASSESSED`, `INVESTIGATED`, "
                + "`PLAN_SUBMITTED`, `PLAN_APPROVED`, `PLAN_RETURNED`, `REVIEWED`, `REVIEWED_TO_GO_ON`, "
                + "`CASE_CLOSED`, `CASE_ENDED`, `CARE_DECIDED`, `CHILD_PLACED`, `FOLLOWED_UP_1_MONTH`, "
                + "`FOLLOWED_UP_3_MONTHS`, `CARE_REPORTED`, `CARER_INFORMED`, `PLACEMENT_ASSESSED`, "
                + "`PLACEMENT_ENDED`, `ENTERED_FACILITY`, `FACILITY_REVIEWED`, `LEFT_FACILITY`, "
                + "`CARER_LIST_UPDATED`, `MATCHES_TOLD`, `FACILITY_DOSSIER_RECEIVED`, `FACILITY_APPRAISED`, "
                + "`CARE_END_DECIDED`, `CERTIFICATE_ISSUED`, `PRISON_RELEASE_SET`, `REFORM_SCHOOL_RELEASE_SET`, "
                + "`RELEASE_TOLD`, `TURNED_SIXTEEN`, `SUPPORT_PROPOSED`, `CLOCK_PAUSED`, `CLOCK_RESUMED`. `KNOWN`: "
                + "somebody came to know; `RECEIVED_ELSEWHERE`: another body had the news first; `ARRIVED`: the "
                + "commune has it; `REVIEWED_TO_GO_ON`: reviewed, and planned anew; `CASE_ENDED`: otherwise than "
                + "by closure.")
public enum ClockEvent {
    /** Somebody came to know of it. */
    KNOWN,
    NEWS_RECEIVED,
    /** Received first by a line or a body other than the commune. */
    RECEIVED_ELSEWHERE,
    /** The commune has it. */
    ARRIVED,
    /** The news is of an emergency; its moment is the first receipt, whenever that was found out; found again, the finding. */
    EMERGENCY_REPORTED,
    /** From now on it is an emergency, and some limits no longer hold. */
    EMERGENCY_FOUND,
    /** Assessed, and none. */
    NO_EMERGENCY,
    MEASURE_TAKEN,
    /** The child has to be taken from its carers; its moment is the first receipt of the news; found again, the finding. */
    SEPARATION_NEEDED,
    /** The decision that separates the child; it may come before or after the child is away. */
    SEPARATION_DECIDED,
    SEPARATED,
    /** A competent authority's document lets the separation go on, {@code until} a moment. */
    SEPARATION_LENGTHENED,
    SEPARATION_ENDED,
    ASSESSED,
    INVESTIGATED,
    PLAN_SUBMITTED,
    PLAN_APPROVED,
    PLAN_RETURNED,
    /** Reviewed, both conditions of closing met. */
    REVIEWED,
    /** Reviewed, and the work goes on with a new plan. */
    REVIEWED_TO_GO_ON,
    CASE_CLOSED,
    /** Ended otherwise than by closure: nothing is waited for any more. */
    CASE_ENDED,
    CARE_DECIDED,
    CHILD_PLACED,
    FOLLOWED_UP_1_MONTH,
    FOLLOWED_UP_3_MONTHS,
    CARE_REPORTED,
    CARER_INFORMED,
    PLACEMENT_ASSESSED,
    PLACEMENT_ENDED,
    ENTERED_FACILITY,
    FACILITY_REVIEWED,
    LEFT_FACILITY,
    CARER_LIST_UPDATED,
    MATCHES_TOLD,
    FACILITY_DOSSIER_RECEIVED,
    FACILITY_APPRAISED,
    CARE_END_DECIDED,
    CERTIFICATE_ISSUED,
    PRISON_RELEASE_SET,
    REFORM_SCHOOL_RELEASE_SET,
    RELEASE_TOLD,
    TURNED_SIXTEEN,
    SUPPORT_PROPOSED,
    /** A clock stands still, for a reason that its limit allows. */
    CLOCK_PAUSED,
    CLOCK_RESUMED;

    /** Its moment is that of the news, so it comes before everything of the same instant, however late it was found out. */
    boolean isOfTheNews() {
        return this == KNOWN || this == RECEIVED_ELSEWHERE || this == EMERGENCY_REPORTED || this == SEPARATION_NEEDED;
    }

    /** Its limit is counted back from {@code until}. */
    boolean announcesDate() {
        return this == PRISON_RELEASE_SET || this == REFORM_SCHOOL_RELEASE_SET;
    }
}
