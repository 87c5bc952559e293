package vn.mangnon.measures;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The child goes home, or elsewhere for longer. */
@Schema(name = "EndSeparation")
record EndSeparation(
        @NotNull Instant endedAt,

        @Schema(
                description =
                        "CARERS_SAFE: found safe by an assessment (Đ.32.3). TIME_OVER: the days are over, the child is"
                                + " home. ALTERNATIVE_CARE: placed elsewhere. COURT: a court decides from here (TT 14/2020 Đ.14.3).")
        @NotNull
        Reason reason,

        @Size(min = 1, max = 4000) @Nullable String note) {

    @Schema(
            name = "SeparationEndReason",
            description =
                    "`CARERS_SAFE`: found safe by an assessment; `TIME_OVER`: the days are over; `ALTERNATIVE_CARE`: "
                            + "placed elsewhere; `COURT`: a court decides from here.")
    enum Reason {
        CARERS_SAFE,
        TIME_OVER,
        ALTERNATIVE_CARE,
        COURT
    }
}
