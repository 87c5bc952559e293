package vn.mangnon.quality;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A verified field of a child, and a signed list that says otherwise. */
@Schema(name = "FieldConflict")
record ConflictView(
        UUID id,
        UUID childId,

        @Schema(description = "`fullName`, `dateOfBirth`, `sex` or `personalId`.")
        String field,

        @Schema(description = "What the register says; absent for a child that is no longer here.") @Nullable
        String ours,

        @Schema(description = "What the list says.") String theirs,

        @Schema(description = "The list: `/children/data-quality/signed-lists`.")
        UUID listId,

        @Schema(description = "OPEN; TAKEN: the list was right; KEPT: the register was.")
        ConflictState state,

        @Nullable Instant decidedAt,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static ConflictView of(FieldConflict conflict, @Nullable String ours) {
        return new ConflictView(
                conflict.id(),
                conflict.childId(),
                conflict.field(),
                ours,
                conflict.theirs(),
                conflict.listId(),
                conflict.state(),
                conflict.decidedAt(),
                Versions.tag(conflict.version()));
    }
}
