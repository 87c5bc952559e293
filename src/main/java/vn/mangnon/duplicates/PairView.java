package vn.mangnon.duplicates;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** Two records that may be of one child. */
@Schema(name = "DuplicatePair")
record PairView(
        UUID id,

        @Schema(description = "The two children; each is read at its own address.")
        List<UUID> childIds,

        @Schema(description = "How likely, from 0.7 to 1; in two communes from 0.85.")
        double score,

        @Schema(
                description = "`SAME_NAME` (whatever the diacritics), `SIMILAR_NAME` (all parts but one),"
                        + " `SAME_BIRTH_DATE`, `SAME_BIRTH_YEAR`, `SAME_MOTHER`, `SAME_PHONE` (a carer's),"
                        + " `SAME_PLACE` (the commune or hamlet).")
        List<String> reasons,

        PairStatus status,

        @Schema(description = "Of one that was dismissed, perhaps before it was merged: how one knew.") @Nullable
        String dismissal,

        @Schema(description = "`DISMISS` for who may, while it is open; `MERGE` means `POST /children/{id}/merge`.")
        List<String> allowedActions,

        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static PairView of(Pair pair, boolean mayWrite) {
        return new PairView(
                pair.id(),
                List.of(pair.oneId(), pair.otherId()),
                pair.score(),
                pair.reasons(),
                pair.status(),
                pair.dismissal(),
                mayWrite && pair.status() == PairStatus.OPEN ? List.of("DISMISS", "MERGE") : List.of(),
                pair.createdAt(),
                pair.updatedAt(),
                Versions.tag(pair.version()));
    }
}
