package vn.mangnon.duplicates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "DuplicatePairStatus",
        description =
                "`OPEN`: nobody has looked at it. `DISMISSED`: two children, as somebody says. `MERGED`: one child;"
                        + " what it was before when the merger is undone.")
enum PairStatus {
    OPEN,
    DISMISSED,
    MERGED
}
