package vn.mangnon.programmes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.OfficialDocument;

/** A model as it is written down, on create and, through a merge patch, on change. */
@Schema(name = "ProgrammeModelDetails")
record ModelDetails(
        @Schema(description = "Only on create: an id of the client's own.") @Nullable
        UUID id,

        @NotNull ModelKind kind,
        @NotBlank @Size(max = 300) String name,

        @Schema(description = "The unit it serves.") @NotNull
        UUID adminUnitId,

        @Schema(description = "Who keeps it up.") @Nullable UUID organizationId,

        @Schema(description = "For a year alone, its first day.") @NotNull
        LocalDate startedOn,

        @Schema(description = "Its last day, inclusive; absent while it works.") @Nullable
        LocalDate endedOn,

        @Schema(description = "In whole đồng, in all, for the years from `fundingFrom` to `fundingTo`.")
        @Min(0)
        @Max(1_000_000_000_000_000L)
        @Nullable
        Long funding,

        @Schema(description = "How the document says `funding`; EXACT unless said otherwise.") @Nullable
        Roughly fundingIs,

        @Min(2000) @Max(2199) @Nullable Integer fundingFrom,
        @Min(2000) @Max(2199) @Nullable Integer fundingTo,
        @Size(min = 1, max = 500) @Nullable String fundingSource,

        @Schema(description = "How many people it pays.") @Min(0) @Max(10_000) @Nullable
        Integer staff,

        @Schema(description = "How many it has helped, as reported.") @Min(0) @Max(10_000_000) @Nullable
        Integer helped,

        @Schema(description = "How the document says `helped`.") @Nullable
        Roughly helpedIs,

        @Schema(description = "Of those helped, how many per cent overcame their difficulty, as reported.")
        @Min(0)
        @Max(100)
        @Digits(integer = 3, fraction = 2)
        @Nullable
        BigDecimal overcamePercent,

        @Schema(description = "How the document says `overcamePercent`.") @Nullable
        Roughly overcameIs,

        @Schema(description = "The document that tells of it.") @Valid @Nullable
        OfficialDocument document) {

    static ModelDetails of(ProgrammeModel known) {
        return known.details();
    }
}
