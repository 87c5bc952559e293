package vn.mangnon.supervision;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the cases of one unit stand. */
@Schema(name = "SupervisedUnit")
record SupervisedUnit(
        UUID adminUnitId,
        String unitName,

        @Schema(description = "Cases that go on.") long openCases,

        @Schema(description = "Of these, those that nobody answers for.")
        long unassigned,

        @Schema(description = "Of these, those to which nothing was written for long.")
        long stalled,

        @Schema(description = "Of these, those with a limit of the law that has passed and is still waited for.")
        long breached,

        @Schema(description = "Since when the longest of these limits has passed.") @Nullable
        Instant breachedSince) {}
