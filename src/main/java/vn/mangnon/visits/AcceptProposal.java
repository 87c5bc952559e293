package vn.mangnon.visits;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An officer agrees. */
@Schema(name = "AcceptProposal")
record AcceptProposal(
        @Schema(description = "Since when the child is at risk; the day it was seen unless said otherwise.") @Nullable
        LocalDate since,

        @Schema(description = "The record of a child who was not registered when it was seen.") @Nullable
        UUID childId) {}
