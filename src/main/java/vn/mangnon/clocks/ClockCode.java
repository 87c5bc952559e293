package vn.mangnon.clocks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The time limits of the law that can run over a case; how long each is stands in {@code /legal-time-limits}. */
@Schema(
        description = "`NOTIFICATION`: from knowing to telling, at once; `FORWARDING`: from another body to the "
                + "commune, at once; `EMERGENCY_MEASURE`: twelve hours from the first receipt to a measure or "
                + "separation; `SEPARATION_DECISION`: twelve hours to the decision that separates; "
                + "`PLAN_SUBMISSION`: five working days from the assessment; `PLAN_DECISION`: two working days "
                + "from the submission; `SEPARATION`: fifteen days in all; `SEPARATION_REASSESSMENT`: after it, at "
                + "once; `CARE_HANDOVER`: fifteen working days from the decision on care; `FOLLOW_UP_1_MONTH`, "
                + "`FOLLOW_UP_3_MONTHS` after the placement; `CARE_REPORT`: every six months; `CARER_NOTICE`, "
                + "`CARER_YEARLY_NOTICE`: by the carer; `PLACEMENT_ASSESSMENT`, `FACILITY_REVIEW`: every six "
                + "months; `CARER_LIST_UPDATE`: every quarter; `MATCHES_NOTICE`: every month; "
                + "`FACILITY_APPRAISAL`, `FACILITY_DECISION`, `FACILITY_CARE_END`: dossiers of facilities; "
                + "`HEALTH_CERTIFICATE`: how old one may be; `PRISON_RELEASE_NOTICE`, "
                + "`REFORM_SCHOOL_RELEASE_NOTICE`: before a release; `SUPPORT_AT_SIXTEEN`.")
public enum ClockCode {
    /** From knowing to telling: at once. */
    NOTIFICATION,
    /** From another body's receipt to the commune: at once. */
    FORWARDING,
    /** From the first receipt of the news, anywhere, to a measure or a separation: 12 hours, nights and holidays included. */
    EMERGENCY_MEASURE,
    /** From the first receipt of the news to the decision that separates the child: 12 hours. */
    SEPARATION_DECISION,
    /** From the assessment to a plan that is submitted. */
    PLAN_SUBMISSION,
    /** From the submission to the chair's decision. */
    PLAN_DECISION,
    /** How long a child may be separated in all. */
    SEPARATION,
    /** After a separation: assess again, at once. */
    SEPARATION_REASSESSMENT,
    /** From the decision on alternative care to the hand-over of the child. */
    CARE_HANDOVER,
    FOLLOW_UP_1_MONTH,
    FOLLOW_UP_3_MONTHS,
    /** The officer's report on a placement, again and again. */
    CARE_REPORT,
    /** The carer's word to the commune, six months after the placement. */
    CARER_NOTICE,
    CARER_YEARLY_NOTICE,
    PLACEMENT_ASSESSMENT,
    FACILITY_REVIEW,
    CARER_LIST_UPDATE,
    MATCHES_NOTICE,
    FACILITY_APPRAISAL,
    FACILITY_DECISION,
    FACILITY_CARE_END,
    /** How old a carer's certificate of health may be. */
    HEALTH_CERTIFICATE,
    /** Before the release: two months. */
    PRISON_RELEASE_NOTICE,
    /** Before the release: one month. */
    REFORM_SCHOOL_RELEASE_NOTICE,
    SUPPORT_AT_SIXTEEN
}
