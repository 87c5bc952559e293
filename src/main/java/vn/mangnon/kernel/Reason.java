package vn.mangnon.kernel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is sent back, done without or called off. */
@Schema(name = "Reason")
public record Reason(@NotBlank @Size(max = 2000) String note) {}
