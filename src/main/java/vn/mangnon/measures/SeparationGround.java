package vn.mangnon.measures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a child is separated from its carers (NĐ 56/2017 Đ.32.1). */
@Schema(
        description = "`HARMED_BY_CARERS`: abused by parents or carers; `AT_RISK_FROM_CARERS`; `PLAN_REFUSED`: they "
                + "refuse the plan; `RENEWED_HARM`: they may do it again (NĐ 56/2017 Đ.32.1).")
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
