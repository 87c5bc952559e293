package vn.mangnon.campaigns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done in a campaign, as the letters name it. */
@Schema(
        description =
                "`BROADCAST` phát thanh; `TALK` nói chuyện chuyên đề; `GROUP_COUNSELLING` tư vấn nhóm; `CLUB` câu lạc"
                        + " bộ; `FORUM` diễn đàn, đối thoại; `CONTEST` hội thi; `SPORT_OR_CULTURE` hội thao, văn hóa; `CAMP` "
                        + "trại hè; `GIFT_GIVING` tặng quà; `TRAINING` tập huấn; `OTHER`.")
enum ActivityKind {
    /** Phát thanh, loa truyền thanh. */
    BROADCAST,
    /** Nói chuyện chuyên đề, truyền thông trực tiếp. */
    TALK,
    /** Tư vấn nhóm. */
    GROUP_COUNSELLING,
    /** Câu lạc bộ trẻ em. */
    CLUB,
    /** Diễn đàn, đối thoại với trẻ em. */
    FORUM,
    /** Hội thi, hái hoa dân chủ, tiểu phẩm. */
    CONTEST,
    /** Hội thao, văn hóa, vui chơi. */
    SPORT_OR_CULTURE,
    /** Trại hè. */
    CAMP,
    /** Tặng quà. */
    GIFT_GIVING,
    TRAINING,
    OTHER
}
