package vn.mangnon.surveys;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The end of counting. */
@Schema(name = "SurveyClosure")
record CloseSurvey(
        @Schema(description = "`true`: close although units are missing, whose children then stand in no figure.")
        @Nullable
        Boolean acceptIncomplete) {}
