package vn.mangnon.programmes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of models that the letters name. */
@Schema(name = "ProgrammeModelKind")
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
