package vn.mangnon.campaigns;

/** Where a campaign stands on a day. */
enum CampaignStatus {
    PLANNED,
    RUNNING,
    ENDED,
    /** Called off; the only one that somebody says. */
    CANCELLED
}
