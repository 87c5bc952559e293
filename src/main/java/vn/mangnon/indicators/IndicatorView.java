package vn.mangnon.indicators;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator, in the caller's language. */
@Schema(name = "Indicator")
record IndicatorView(
        String code,
        String label,

        @Schema(description = "What is counted, and what it is divided by.")
        String definition,

        IndicatorUnit unit,

        @Schema(description = "Whether the records kept here can answer it already.")
        boolean computed,

        @Nullable String legalBasis) {}
