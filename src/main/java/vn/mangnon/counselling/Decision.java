package vn.mangnon.counselling;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the chair decided on the help that was proposed. */
@Embeddable
@Schema(name = "HelpDecision")
record Decision(
        @Column(name = "approved") @NotNull Boolean approved,

        @Convert(converter = SessionSecrets.DecisionNote.class) @Column(name = "decision_note_sealed") @Nullable
        String note,

        @Column(name = "decided_at") @NotNull Instant decidedAt,

        @Schema(description = "The account that decided.") @Column(name = "decided_by") @NotNull
        UUID decidedBy) {}
