package vn.mangnon.quality;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was right. */
@Schema(name = "ResolveConflict")
record ResolveConflict(
        @Schema(description = "THEIRS: the list; the record is set right. OURS: the register; the record stays.")
        @NotNull
        Side take) {

    @Schema(name = "ConflictSide", description = "`THEIRS`: the list; `OURS`: the register")
    enum Side {
        THEIRS,
        OURS
    }
}
