package vn.mangnon.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Questions under one heading. */
@Schema(name = "FormSection")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FormSection(
        @NotNull @Pattern(regexp = Question.CODE) String code,
        @NotBlank @Size(max = 500) String title,

        @Schema(description = "What is printed below the title, such as who is meant.")
        @Size(min = 1, max = 2000)
        @Nullable
        String note,

        @Schema(
                description =
                        "Told in confidence (NĐ 56/2017 Đ.24), such as who informed: only the chair and the officer who"
                                + " answers for the case (until somebody does: who wrote it down) are shown the answers.")
        Boolean restricted,

        @NotEmpty @Size(max = 100) List<@NotNull @Valid Question> questions) {

    public FormSection {
        restricted = Boolean.TRUE.equals(restricted);
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    boolean hasTotals() {
        return questions.stream().anyMatch(Question::scored);
    }
}
