package vn.mangnon.duplicates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** That a record was merged, why and by whom, while that stands. */
@Schema(name = "ChildMerger")
record MergerView(
        UUID id,

        @Schema(description = "The record that became an alias.")
        UUID childId,

        @Schema(description = "The record that stayed.") UUID into,

        String reason,
        String username,
        Instant at,

        @Schema(
                description =
                        "How many rows of the register moved with it, by what they are; exactly these go back. Cases, counselling"
                                + " and requests about the child go over too, and it is not told here whether there are any.")
        List<Moved> moved,

        @Schema(description = "`UNDO` for who may: `DELETE` on this address.")
        List<String> allowedActions,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    @Schema(name = "ChildMergerMoved")
    record Moved(
            @Schema(description = "`child_circumstance`, `assistance`, `residence_period`, …")
            String what,

            long count) {}

    static MergerView of(Merger merger, List<Moved> moved, boolean mayWrite) {
        return new MergerView(
                merger.id(),
                merger.absorbedId(),
                merger.keptId(),
                merger.reason(),
                merger.username(),
                merger.createdAt(),
                moved,
                mayWrite ? List.of("UNDO") : List.of(),
                Versions.tag(merger.version()));
    }
}
