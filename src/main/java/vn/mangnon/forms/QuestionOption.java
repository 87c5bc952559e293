package vn.mangnon.forms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the answers to choose from. */
@Schema(name = "QuestionOption")
public record QuestionOption(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}") String code,
        @NotBlank @Size(max = 500) String label) {}
