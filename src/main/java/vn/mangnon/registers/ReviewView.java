package vn.mangnon.registers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One review of an entry. */
@Schema(name = "RegisterReview")
record ReviewView(
        UUID id,
        LocalDate reviewedOn,
        boolean stillHolds,
        @Nullable LocalDate nextDueOn,
        @Nullable @Sensitive(SensitivityClass.FAMILY) String note,
        @Schema(description = "The account.") UUID reviewedBy,
        Instant createdAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static ReviewView of(Review review) {
        return new ReviewView(
                review.id(),
                review.reviewedOn(),
                review.stillHolds(),
                review.nextDueOn(),
                review.note(),
                review.reviewedBy(),
                review.createdAt(),
                Versions.tag(review.version()));
    }
}
