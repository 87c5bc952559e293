package vn.mangnon.surveys;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** What one unit was counted to have. */
@Schema(name = "SurveyCount")
record CountView(
        UUID id,
        UUID adminUnitId,
        int children,
        int specialCircumstances,
        int atRisk,
        LocalDate countedOn,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static CountView of(SurveyCount count) {
        return new CountView(
                count.id(),
                count.adminUnitId(),
                count.children(),
                count.specialCircumstances(),
                count.atRisk(),
                count.countedOn(),
                count.updatedAt(),
                Versions.tag(count.version()));
    }
}
