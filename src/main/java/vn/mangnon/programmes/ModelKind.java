package vn.mangnon.programmes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of models that the letters name. */
@Schema(
        name = "ProgrammeModelKind",
        description =
                "`COUNSELLING_OFFICE` văn phòng tư vấn; `SCHOOL_COUNSELLING` điểm tư vấn học đường; `CLUB` câu lạc "
                        + "bộ; `RAPID_RESPONSE_TEAM` tổ phản ứng nhanh; `COMMUNICATION_TEAM` tổ truyền thông cộng đồng; "
                        + "`HEALTH_STATION` mô hình tại trạm y tế; `OTHER`.")
enum ModelKind {
    /** Văn phòng tư vấn bảo vệ trẻ em. */
    COUNSELLING_OFFICE,
    /** Điểm tư vấn học đường. */
    SCHOOL_COUNSELLING,
    /** Câu lạc bộ. */
    CLUB,
    /** Tổ phản ứng nhanh. */
    RAPID_RESPONSE_TEAM,
    /** Tổ truyền thông cộng đồng. */
    COMMUNICATION_TEAM,
    /** Mô hình tại trạm y tế. */
    HEALTH_STATION,
    OTHER
}
