package vn.mangnon.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.procedure.CaseStep;

/** Ending a case in another way than by closing it. */
@Schema(name = "EndCase")
record EndCase(
        @Schema(
                description =
                        "REFUTED: the news was not true (only before there is a plan). HANDED_OVER: another body goes"
                                + " on with it, named by `recipientId`. CHILD_DIED. MOVED_AWAY: out of reach of the communes here."
                                + " AGED_OUT: sixteen (Luật Trẻ em Đ.1).")
        @NotNull
        Kind ending,

        @Schema(description = "When; in the past or now, and not before the news came.") @NotNull
        Instant endedAt,

        @Schema(description = "For HANDED_OVER, and only then: the body that goes on with it.") @Nullable
        UUID recipientId,

        @Schema(description = "How it is known, and why.") @NotBlank @Size(max = 4000)
        String note) {

    @Schema(
            name = "CaseEndingKind",
            description = "`REFUTED`: the news was not true; `HANDED_OVER`: another body goes on; `CHILD_DIED`; "
                    + "`MOVED_AWAY`; `AGED_OUT`: sixteen.")
    enum Kind {
        REFUTED,
        HANDED_OVER,
        CHILD_DIED,
        MOVED_AWAY,
        AGED_OUT;

        CaseStep step() {
            return switch (this) {
                case REFUTED -> CaseStep.REFUTE;
                case HANDED_OVER -> CaseStep.HAND_OVER;
                case CHILD_DIED -> CaseStep.RECORD_DEATH;
                case MOVED_AWAY -> CaseStep.RECORD_MOVE;
                case AGED_OUT -> CaseStep.AGE_OUT;
            };
        }
    }
}
