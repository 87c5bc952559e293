package vn.mangnon.measures;

/** Why a child is separated from its carers (NĐ 56/2017 Đ.32.1). */
enum SeparationGround {
    /** Abused by its parents or carers. */
    HARMED_BY_CARERS,
    /** At risk of it. */
    AT_RISK_FROM_CARERS,
    /** They refuse the plan. */
    PLAN_REFUSED,
    /** They may do it again. */
    RENEWED_HARM
}
