package vn.mangnon.visits;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An officer does not. */
@Schema(name = "DeclineProposal")
record DeclineProposal(@NotBlank @Size(max = 1000) String reason) {}
