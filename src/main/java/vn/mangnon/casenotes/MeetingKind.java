package vn.mangnon.casenotes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "CaseMeetingKind",
        description =
                "`NEEDS`: on the child's needs, before the plan (NĐ 56/2017 Đ.27.2); `REVIEW`: on how far the work has"
                        + " come (Đ.30); `COORDINATION`: of those who take part; `OTHER`.")
enum MeetingKind {
    NEEDS,
    REVIEW,
    COORDINATION,
    OTHER
}
