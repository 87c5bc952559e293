package vn.mangnon.surveys;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far one commune has come. */
@Schema(name = "SurveyProgress")
record CommuneProgress(
        @NotNull UUID adminUnitId,
        @NotNull String name,

        @Schema(description = "How many units are to be counted: its hamlets in force, or itself where it has none.")
        long expected,

        @Schema(description = "How many of them are.") long counted,

        @Schema(description = "In per cent, rounded down: 100 only when nothing is missing.")
        long completeness,

        long children,
        long specialCircumstances,
        long atRisk) {}
