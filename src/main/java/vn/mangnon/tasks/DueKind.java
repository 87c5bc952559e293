package vn.mangnon.tasks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it is that is due. */
@Schema(
        name = "DueTaskKind",
        description = "`CASE_CLOCK`: a time limit of the law that runs over a case (`id` is the clock's, `code` one of"
                + " `/legal-time-limits`); `CARE_SERVICE`: a service of a case's approved plan that is not done (`code` one"
                + " of `/code-lists/service-lines`); `REFERRAL`: an answer (`code` SENT) or feedback (`code` ACCEPTED) that is"
                + " waited for on a referral; `PLAN_TASK`: what a plan orders an organization to do by a day;"
                + " `REPORT`: a report to hand in, the first time or again (`code` is its kind); `DATA_SUBJECT_REQUEST`:"
                + " to be answered or carried out, whichever is due first (`code` is its kind).")
enum DueKind {
    CASE_CLOCK,
    CARE_SERVICE,
    REFERRAL,
    PLAN_TASK,
    REPORT,
    DATA_SUBJECT_REQUEST
}
