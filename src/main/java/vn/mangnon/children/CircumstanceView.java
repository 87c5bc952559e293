package vn.mangnon.children;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A circumstance as those see it who may read the child. */
@Schema(name = "Circumstance")
record CircumstanceView(
        @NotNull UUID id,
        @NotNull Register register,
        @Nullable String category,
        @Nullable String subcategory,
        @Nullable String atRiskReason,
        @Nullable String condition,
        @Nullable RiskLevel riskLevel,
        @NotNull LocalDate since,
        @Schema(description = "Exclusive.") @Nullable LocalDate until,
        @Nullable EndReason endReason,
        @Nullable String evidence,
        @Nullable EvidenceKind evidenceKind,
        @Nullable LocalDate evidenceOn,
        @Nullable LocalDate foundOn,
        @Nullable LocalDate firstActionOn,

        @Schema(description = "When to look again; absent when it has ended.") @Nullable
        LocalDate reviewDueOn,

        @Schema(description = "Present: a mistaken entry that was taken back. It counts nowhere.") @Nullable
        WithdrawalView withdrawal,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static CircumstanceView of(Circumstance circumstance) {
        return new CircumstanceView(
                circumstance.id(),
                circumstance.register(),
                circumstance.category(),
                circumstance.subcategory(),
                circumstance.atRiskReason(),
                circumstance.condition(),
                circumstance.riskLevel(),
                circumstance.since(),
                circumstance.until(),
                circumstance.endReason(),
                circumstance.evidence(),
                circumstance.evidenceKind(),
                circumstance.evidenceOn(),
                circumstance.foundOn(),
                circumstance.firstActionOn(),
                circumstance.reviewDueOn(),
                WithdrawalView.of(circumstance.withdrawnAt(), circumstance.withdrawalReason()),
                Versions.tag(circumstance.version()));
    }
}
