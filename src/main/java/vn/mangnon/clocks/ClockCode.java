package vn.mangnon.clocks;

/** The time limits of the law that can run over a case; how long each is stands in {@code /legal-time-limits}. */
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
