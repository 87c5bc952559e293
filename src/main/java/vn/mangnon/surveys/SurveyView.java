package vn.mangnon.surveys;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.OfficialDocument;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One survey's figures. */
@Schema(name = "SurveyRound")
record SurveyView(
        UUID id,
        int year,
        UUID adminUnitId,
        @Nullable Integer children,
        @Nullable Integer specialCircumstances,
        @Nullable Integer atRisk,
        @Nullable OfficialDocument document,
        @Nullable String note,

        @Schema(description = "OPEN: being counted, see `/counts` and `/progress`. CLOSED: the figures stand.")
        SurveyStatus status,

        @Schema(description = "Of a round that was counted here: when it was closed; its figures are frozen since.")
        @Nullable
        Instant closedAt,

        @Schema(description = "How many units were counted when it was closed.") @Nullable
        Integer countedUnits,

        @Schema(description = "Of how many.") @Nullable Integer expectedUnits,

        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static SurveyView of(Survey known) {
        var told = known.details();
        return new SurveyView(
                known.id(),
                known.year(),
                told.adminUnitId(),
                told.children(),
                told.specialCircumstances(),
                told.atRisk(),
                told.document(),
                told.note(),
                known.status(),
                known.closedAt(),
                known.countedUnits(),
                known.expectedUnits(),
                known.createdAt(),
                known.updatedAt(),
                Versions.tag(known.version()));
    }
}
