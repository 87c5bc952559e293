package vn.mangnon.campaigns;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a campaign stands on a day. */
@Schema(
        description =
                "By the day: `PLANNED` before its first, `RUNNING`, `ENDED` after its last; `CANCELLED`: called off.")
enum CampaignStatus {
    PLANNED,
    RUNNING,
    ENDED,
    /** Called off; the only one that somebody says. */
    CANCELLED
}
