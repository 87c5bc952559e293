package vn.mangnon.counselling;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many sessions of one kind were held. */
@Schema(name = "CounsellingCount")
record SessionCount(
        @NotNull SessionKind kind,
        @NotNull long sessions,

        @Schema(description = "Taking part, summed over the sessions: who came twice counts twice.") @NotNull
        long participants,

        @Schema(description = "In how many help was proposed.") @NotNull
        long proposed,

        @Schema(description = "In how many of these the chair approved it.") @NotNull
        long approved) {}
