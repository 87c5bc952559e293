package vn.mangnon.referrals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body takes it on. */
@Schema(name = "AcceptCaseReferral")
record AcceptReferral(
        @Schema(description = "By when the first feedback comes; from today, at most six months.") @NotNull
        LocalDate feedbackBy,

        @Size(min = 1, max = 2000) @Nullable String note) {}
