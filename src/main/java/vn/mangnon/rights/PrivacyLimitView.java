package vn.mangnon.rights;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.calendar.TimeLimit;

/** A clock of the privacy law, its article and its time. */
@Schema(name = "PrivacyLimit")
record PrivacyLimitView(
        @Schema(
                description =
                        "A kind of data-subject request, or `REPLY` (to every one of them), `EXTENSION` (at most so much"
                                + " longer, once), `BREACH_NOTICE`.")
        String code,

        int amount,

        @Schema(description = "Instead of `amount` where a processor or a third party has to act too.") @Nullable
        Integer processorAmount,

        TimeLimit.Unit unit,

        @Schema(description = "The article, as it is cited.")
        String legalBasis,

        PrivacyLimit.Certainty certainty,
        LocalDate validFrom,
        @Schema(description = "Exclusive.") @Nullable LocalDate validTo) {

    static PrivacyLimitView of(PrivacyLimit known) {
        return new PrivacyLimitView(
                known.code(),
                known.amount(),
                known.processorAmount(),
                known.unit(),
                known.legalBasis(),
                known.certainty(),
                known.validFrom(),
                known.validTo());
    }
}
