package vn.mangnon.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One question of a form. */
@Schema(name = "Question")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Question(
        @Schema(description = "The name of its answer; one in the whole form.")
        @NotNull
        @Pattern(regexp = Question.CODE)
        String code,

        @NotBlank @Size(max = 1000) String label,
        @NotNull QuestionType type,

        @Schema(description = "Without it the form cannot be completed.")
        Boolean required,

        @Schema(description = "The form itself says \"if known\": left out, it is not known.")
        Boolean ifKnown,

        @Schema(description = "Printed in the line of the question before, where it fits.")
        Boolean sameLine,

        @Schema(description = "Of a LEVEL: whether it counts in the section's totals.")
        Boolean scored,

        @Schema(
                description =
                        "Whether this question stands in the official text; as the whole form unless said otherwise.")
        @Nullable
        OfficialStatus status,

        @Schema(description = "Of a CHOICE.") @Size(max = 50)
        List<@NotNull @Valid QuestionOption> options,

        @Schema(description = "Of a LEVEL.") @Valid @Nullable
        Anchors anchors,

        @Schema(description = "Of a TABLE.") @Size(max = 12) List<@NotNull @Valid QuestionColumn> columns,
        @Nullable Prefill prefill) {

    static final String CODE = "[a-z][A-Za-z0-9]{0,59}";

    public Question {
        // Left out is no; a primitive that is left out would be refused.
        required = Boolean.TRUE.equals(required);
        ifKnown = Boolean.TRUE.equals(ifKnown);
        sameLine = Boolean.TRUE.equals(sameLine);
        scored = Boolean.TRUE.equals(scored);
        options = options == null ? List.of() : List.copyOf(options);
        columns = columns == null ? List.of() : List.copyOf(columns);
    }

    Anchors anchorsOrNone() {
        return Objects.requireNonNullElse(anchors, Anchors.NONE);
    }
}
