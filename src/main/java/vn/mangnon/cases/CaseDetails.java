package vn.mangnon.cases;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case as an officer writes it, on create and, through a merge patch, on change. Three fields are required: whoever takes
 * a call at night knows little more. The status is not among them; commands move it.
 */
@Schema(name = "CaseDetails")
record CaseDetails(
        @Schema(description = "Only on create: an id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "The child, when it is known and in the register.") @Nullable
        UUID childId,

        @Schema(description = "When the news came first, anywhere; it may be in the past. Clocks start here.") @NotNull
        Instant receivedAt,

        @NotNull CaseChannel channel,

        @Schema(description = "The commune or hamlet where it happened, which need not be where the child lives.")
        @NotNull
        UUID incidentUnitId,

        @Schema(
                description = "The receiver's first judgement; `true` starts the twelve-hour clock of NĐ 56/2017"
                        + " Đ.26.3. It may be raised later, not lowered. `false` unless said otherwise.")
        @Nullable
        Boolean emergency,

        @Schema(description = "SUPPORT (Luật Trẻ em Đ.49) unless said otherwise.") @Nullable
        ProtectionLevel protectionLevel,

        @Schema(description = "What was done to the child, as far as known.")
        List<@NotNull AbuseForm> abuseForms,

        @Schema(
                description = "Only on create: a second commune whose business it is, as a rule where the child lives"
                        + " (NĐ 56/2017 Đ.25.2, Đ.32.2). Later `/cases/{id}/transfer` names it.")
        @Nullable
        UUID handlingUnitId,

        @Schema(
                description =
                        "The body in charge; one of the place of the incident or of the one that handles it, or above or below.")
        @Nullable
        UUID responsibleOrganizationId,

        @Schema(description = "The account of whoever answers for it: of that place, or of the one that handles it.")
        @Nullable
        UUID assigneeId,

        @Schema(description = "What was told, in plain words. Shown with the case itself, never in a list.")
        @Size(min = 1, max = 4000)
        @Nullable
        String summary) {

    CaseDetails {
        // A list, so that a fault among them has a place; a null is told like any other.
        abuseForms = abuseForms == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(abuseForms));
    }

    static CaseDetails of(ProtectionCase known) {
        return new CaseDetails(
                null,
                known.childId(),
                known.receivedAt(),
                known.channel(),
                known.incidentUnitId(),
                known.emergency(),
                known.protectionLevel(),
                known.abuseForms().stream().sorted().toList(),
                known.handlingUnitId(),
                known.responsibleOrganizationId(),
                known.assigneeId(),
                known.summary());
    }
}
