package vn.mangnon.campaigns;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One activity. */
@Schema(name = "Activity")
record ActivityView(
        UUID id,
        ActivityKind kind,
        String title,
        LocalDate heldOn,
        @Nullable UUID adminUnitId,
        int times,
        @Nullable Integer childrenReached,
        @Nullable Integer adultsReached,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static ActivityView of(Activity known) {
        return new ActivityView(
                known.id(),
                known.kind(),
                known.title(),
                known.heldOn(),
                known.adminUnitId(),
                known.times(),
                known.childrenReached(),
                known.adultsReached(),
                known.note(),
                known.createdAt(),
                known.updatedAt(),
                Versions.tag(known.version()));
    }
}
