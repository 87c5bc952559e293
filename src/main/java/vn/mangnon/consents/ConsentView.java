package vn.mangnon.consents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One entry of a child's ledger as it stands today. */
@Schema(name = "Consent")
record ConsentView(
        UUID id,
        String purpose,
        LegalBasis legalBasis,
        @Nullable String legalProvision,
        @Nullable Relation givenBy,
        @Sensitive(SensitivityClass.FAMILY) @Nullable String giverName,
        LocalDate givenOn,

        @Schema(description = "The last day on which it holds.") @Nullable
        LocalDate validUntil,

        @Sensitive(SensitivityClass.FAMILY) @Nullable String evidence,
        @Nullable Withdrawal withdrawal,

        @Schema(
                description =
                        "Whether this entry holds today: given, not ended, not withdrawn. Whether it is enough for"
                                + " its purpose is told by `/children/{childId}/consent-checks`.")
        boolean inForce,

        @Sensitive(SensitivityClass.ABUSE_DETAIL)
        @Schema(
                description = "`true`: the giver is named, in a case, as the one that harms the child. Such a consent"
                        + " counts for nothing.")
        @Nullable
        Boolean giverNamedAsHarmer,

        @Schema(description = "What may be done to it now: `WITHDRAW`, or nothing.")
        List<String> allowedActions,

        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    /** How it ended. */
    @Schema(name = "ConsentWithdrawal")
    record Withdrawal(
            LocalDate withdrawnOn,
            @Sensitive(SensitivityClass.FAMILY) String reason,
            Instant recordedAt) {

        static @Nullable Withdrawal of(Consent known) {
            var day = known.withdrawnOn();
            var reason = known.withdrawalReason();
            var recordedAt = known.withdrawalRecordedAt();
            return day == null || reason == null || recordedAt == null ? null : new Withdrawal(day, reason, recordedAt);
        }
    }

    static ConsentView of(Consent known, LocalDate today, Set<Relation> harmers, boolean mayWrite) {
        var inForce = known.holdsOn(today);
        var byHarmer = known.givenBy() != null && harmers.contains(known.givenBy());
        var actions = mayWrite && known.mayBeWithdrawn() ? List.of("WITHDRAW") : List.<String>of();
        return new ConsentView(
                known.id(),
                known.purpose(),
                known.legalBasis(),
                known.legalProvision(),
                known.givenBy(),
                known.giverName(),
                known.givenOn(),
                known.validUntil(),
                known.evidence(),
                Withdrawal.of(known),
                inForce,
                byHarmer ? true : null,
                actions,
                known.createdAt(),
                known.updatedAt(),
                Versions.tag(known.version(), inForce, byHarmer, actions.size()));
    }
}
