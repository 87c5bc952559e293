package vn.mangnon.campaigns;

/** What is done in a campaign, as the letters name it. */
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
