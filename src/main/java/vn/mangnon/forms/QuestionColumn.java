package vn.mangnon.forms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A column of a table that is filled in row by row: a small question, without rows of its own. */
@Schema(name = "QuestionColumn")
public record QuestionColumn(
        @NotNull @Pattern(regexp = Question.CODE) String code,
        @NotBlank @Size(max = 500) String label,

        @Schema(description = "TEXT, NUMBER or DATE.") @NotNull
        QuestionType type,

        Boolean required) {

    public QuestionColumn {
        required = Boolean.TRUE.equals(required);
    }
}
