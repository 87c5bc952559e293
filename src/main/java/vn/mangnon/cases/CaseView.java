package vn.mangnon.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.clocks.ClockState;
import vn.mangnon.clocks.ClockView;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;
import vn.mangnon.procedure.CaseStatus;

/** One case, whole, for those who have business with it. */
@Schema(name = "Case")
record CaseView(
        UUID id,

        @Schema(
                description = "Given by the server: the commune's code, the year of receipt, and a running number.",
                examples = "29971-2026-0001")
        String number,

        @Nullable UUID childId,
        CaseStatus status,
        ProtectionLevel protectionLevel,
        boolean emergency,
        Instant receivedAt,
        CaseChannel channel,
        UUID incidentUnitId,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) List<AbuseForm> abuseForms,

        @Schema(description = "A second commune whose business it is, as a rule where the child lives.") @Nullable
        UUID handlingUnitId,

        @Nullable UUID responsibleOrganizationId,
        @Nullable UUID assigneeId,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String summary,

        @Schema(description = "The time limits of the law that run over it.")
        List<ClockView> clocks,

        @Schema(description = "Whether the last review found both conditions of NĐ 56/2017 Đ.30.1.b.")
        boolean conditionsMet,

        @Schema(description = "Whether the child is separated from its carers now (Đ.32).")
        boolean separated,

        @Schema(description = "Once it is closed.") @Nullable @Sensitive(SensitivityClass.ABUSE_DETAIL)
        Closure closure,

        @Schema(
                description =
                        "How the child was then: SAFE_AT_HOME, SAFE_IN_ALTERNATIVE_CARE or SAFE_WITH_FURTHER_SUPPORT.")
        @Nullable
        CaseOutcome outcomeCode,

        @Schema(description = "Once it has ended otherwise; `status` says how.")
        @Nullable
        @Sensitive(SensitivityClass.ABUSE_DETAIL)
        Ending ending,

        @Schema(description = "What the caller may do to it now; `/case-steps` says by which request each is done.")
        List<String> allowedActions,

        @Schema(description = "`true`: made up, not a real case.") @Nullable
        Boolean invented,

        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static CaseView of(ProtectionCase known, List<ClockView> clocks, List<String> allowedActions) {
        var breached = clocks.stream()
                .filter(clock -> clock.state() == ClockState.BREACHED)
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
                known.handlingUnitId(),
                known.responsibleOrganizationId(),
                known.assigneeId(),
                known.summary(),
                clocks,
                known.standing(false).conditionsMet(),
                known.standing(false).separated(),
                known.closure(),
                known.outcomeCode(),
                known.ending(),
                allowedActions,
                known.invented() ? true : null,
                known.createdAt(),
                known.updatedAt(),
                Versions.tag(known.version(), breached, allowedActions.size()));
    }
}
