package vn.mangnon.cases;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Giving a case to another officer. */
@Schema(name = "AssignCase")
record AssignCase(
        @Schema(description = "Who answers for it from now on: an officer or chair of one of its communes.") @NotNull
        UUID assigneeId) {}
