package vn.mangnon.quality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** TAKEN: the list was right. KEPT: the register was. */
@Schema(name = "ConflictState", description = "`OPEN`: waits for a person; `TAKEN`: the list was right; `KEPT`: the register was")
enum ConflictState {
    OPEN,
    TAKEN,
    KEPT
}
