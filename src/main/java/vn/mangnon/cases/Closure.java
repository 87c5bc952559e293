package vn.mangnon.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a case ended; both conditions of NĐ 56/2017 Đ.30.1.b held, or it would not have. */
@Embeddable
@Schema(name = "CaseClosure")
record Closure(
        @Column(name = "closed_at") @NotNull Instant closedAt,

        @Schema(description = "The account that closed it.") @Column(name = "closed_by") @NotNull
        UUID closedBy,

        @Convert(converter = CaseSecrets.Outcome.class) @Column(name = "outcome_sealed") @NotNull
        String outcome,

        @Convert(converter = CaseSecrets.ClosureNote.class) @Column(name = "closure_note_sealed") @Nullable
        String note) {}
