package vn.mangnon.supervision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "WatchReason",
        description =
                "`BREACHED`: a limit of the law has passed and is still waited for; `STALLED`: open, and nothing was"
                        + " written to it for long; `UNASSIGNED`: open, and nobody answers for it.")
enum WatchReason {
    BREACHED,
    STALLED,
    UNASSIGNED
}
