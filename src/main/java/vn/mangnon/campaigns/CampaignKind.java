package vn.mangnon.campaigns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "`ACTION_MONTH` Tháng hành động vì trẻ em (June); `CHILDREN_DAY` 1 June; `MID_AUTUMN` Tết Trung thu; "
                        + "`FORUM` diễn đàn trẻ em; `COMMUNICATION` truyền thông; `GIFT_GIVING` tặng quà; `SUMMER` hè; "
                        + "`TRAINING` tập huấn; `OTHER`.")
enum CampaignKind {
    /** Tháng hành động vì trẻ em: June every year (Luật Trẻ em Đ.11). */
    ACTION_MONTH,
    /** Ngày Quốc tế Thiếu nhi, 1 June. */
    CHILDREN_DAY,
    /** Tết Trung thu: the fifteenth of the eighth lunar month. */
    MID_AUTUMN,
    /** Diễn đàn trẻ em (TT 29/2019/TT-BLĐTBXH). */
    FORUM,
    COMMUNICATION,
    GIFT_GIVING,
    SUMMER,
    TRAINING,
    OTHER
}
