package vn.mangnon.reporting;

/** Sơ kết sáu tháng, tổng kết năm, Tháng hành động, diễn đàn, quỹ, chăm sóc thay thế, đột xuất. */
enum ReportKind {
    SIX_MONTH,
    ANNUAL,
    ACTION_MONTH,
    FORUM,
    FUND,
    ALTERNATIVE_CARE,
    AD_HOC
}
