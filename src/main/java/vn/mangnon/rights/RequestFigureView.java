package vn.mangnon.rights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many requests of one kind there were, and how they were dealt with: numbers, and nobody's name. */
@Schema(name = "DataSubjectRequestFigure")
record RequestFigureView(
        RequestKind kind,
        long received,

        @Schema(description = "Neither completed nor refused.")
        long open,

        @Schema(description = "Of the open ones, those a clock of which has run out.")
        long overdue,

        long completed,
        long refused,

        @Schema(description = "Of the completed and refused, those that were late.")
        long closedLate) {}
