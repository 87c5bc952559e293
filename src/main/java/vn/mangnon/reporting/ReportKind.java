package vn.mangnon.reporting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sơ kết sáu tháng, tổng kết năm, Tháng hành động, diễn đàn, quỹ, chăm sóc thay thế, đột xuất. */
@Schema(
        description = "`SIX_MONTH` sơ kết sáu tháng; `ANNUAL` tổng kết năm; `ACTION_MONTH` Tháng hành động vì trẻ em; "
                + "`FORUM` diễn đàn trẻ em; `FUND` Quỹ Bảo trợ trẻ em; `ALTERNATIVE_CARE` chăm sóc thay thế; `AD_HOC` "
                + "đột xuất.")
enum ReportKind {
    SIX_MONTH,
    ANNUAL,
    ACTION_MONTH,
    FORUM,
    FUND,
    ALTERNATIVE_CARE,
    AD_HOC
}
