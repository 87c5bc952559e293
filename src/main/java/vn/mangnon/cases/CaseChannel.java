package vn.mangnon.cases;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the news came (Mẫu 01 A.1; the letters' hotlines). */
@Schema(
        description =
                "How the news came: `HOTLINE_111`: the national line; `OTHER_HOTLINE`: a union's or a province's; "
                        + "`PHONE`; `IN_PERSON`; `SCHOOL`; `TOLD_BY_OTHER`: by somebody else; `OTHER_UNIT`: passed on by "
                        + "another office.")
enum CaseChannel {
    /** Tổng đài điện thoại quốc gia bảo vệ trẻ em. */
    HOTLINE_111,
    /** A union's or a province's line. */
    OTHER_HOTLINE,
    PHONE,
    IN_PERSON,
    SCHOOL,
    TOLD_BY_OTHER,
    OTHER_UNIT
}
