package vn.mangnon.codes;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One code with its labels, its dates and where it comes from. */
@Schema(name = "CodeEntry")
record CodeEntryView(
        String code,

        @Schema(description = "The group this is part of.") @Nullable
        String parentCode,

        @Schema(description = "By language: `vi` and `en`.") Map<String, String> labels,

        @Schema(description = "Never shown in lists, never filtered in a URL.")
        boolean sensitive,

        @Schema(
                description =
                        "What an entry with this code must bring: `POVERTY`, `POVERTY_POOR`, `POVERTY_NEAR_POOR` (a"
                                + " household that was poor or near-poor when it began), or as `evidence` a `CONCLUSION`, a"
                                + " `PLACEMENT` or a `STATEMENT`.")
        @Nullable
        String needs,

        LocalDate validFrom,
        @Schema(description = "Exclusive.") @Nullable LocalDate validTo,

        @Schema(description = "The article, as it is cited.")
        String legalBasis) {

    static CodeEntryView of(CodeEntry entry) {
        return new CodeEntryView(
                entry.code(),
                entry.parentCode(),
                Map.of("vi", entry.labelVi(), "en", entry.labelEn()),
                entry.sensitive(),
                entry.needs(),
                entry.validFrom(),
                entry.validTo(),
                entry.legalBasis());
    }
}
