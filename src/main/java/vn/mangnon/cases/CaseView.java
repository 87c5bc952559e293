package vn.mangnon.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One case, whole, for those who have business with it. */
@Schema(name = "Case")
record CaseView(
        @NotNull UUID id,

        @Schema(
                description = "Given by the server: the commune's code, the year of receipt, and a running number.",
                examples = "29971-2026-0001")
        @NotNull
        String number,

        @Nullable UUID childId,
        @NotNull CaseStatus status,
        @NotNull ProtectionLevel protectionLevel,
        boolean emergency,
        @NotNull Instant receivedAt,
        @NotNull CaseChannel channel,
        @NotNull UUID incidentUnitId,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @NotNull List<AbuseForm> abuseForms,
        @Nullable UUID responsibleOrganizationId,
        @Nullable UUID assigneeId,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String summary,

        @Schema(description = "The time limits of the law that run over it.") @NotNull
        List<ClockView> clocks,

        @Schema(description = "Once it is closed.") @Nullable @Sensitive(SensitivityClass.ABUSE_DETAIL)
        Closure closure,

        @Schema(
                description = "What the caller may do to it now: CHANGE (a PATCH), ACCEPT, RECORD_EMERGENCY_MEASURE,"
                        + " CLOSE.")
        @NotNull
        List<String> allowedActions,

        @Schema(description = "`true`: made up, not a real case.") @Nullable
        Boolean invented,

        @NotNull Instant createdAt,
        @NotNull Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static CaseView of(ProtectionCase known, List<String> allowedActions, Instant now) {
        var clocks =
                known.clocks().stream().map(clock -> ClockView.of(clock, now)).toList();
        var breached = clocks.stream()
                .filter(clock -> clock.state() == CaseClock.State.BREACHED)
                .count();
        return new CaseView(
                known.id(),
                known.number(),
                known.childId(),
                known.status(),
                known.protectionLevel(),
                known.emergency(),
                known.receivedAt(),
                known.channel(),
                known.incidentUnitId(),
                known.abuseForms().stream().sorted().toList(),
                known.responsibleOrganizationId(),
                known.assigneeId(),
                known.summary(),
                clocks,
                known.closure(),
                allowedActions,
                known.invented() ? true : null,
                known.createdAt(),
                known.updatedAt(),
                Versions.tag(known.version(), breached, allowedActions.size()));
    }
}
