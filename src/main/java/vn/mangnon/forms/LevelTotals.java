package vn.mangnon.forms;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often each level was chosen in a section: the forms' "Tổng số". */
@Schema(name = "LevelTotals")
public record LevelTotals(
        @Schema(description = "The code of the section.") @NotNull
        String section,

        @NotNull int high,
        @NotNull int medium,
        @NotNull int low) {

    static List<LevelTotals> of(Form form, JsonNode answers) {
        return form.sections().stream()
                .filter(FormSection::hasTotals)
                .map(section -> of(section, answers))
                .toList();
    }

    static LevelTotals of(FormSection section, JsonNode answers) {
        return new LevelTotals(
                section.code(),
                count(section, answers, Level.HIGH),
                count(section, answers, Level.MEDIUM),
                count(section, answers, Level.LOW));
    }

    private static int count(FormSection section, JsonNode answers, Level level) {
        return (int) section.questions().stream()
                .filter(Question::scored)
                .filter(question ->
                        level.name().equals(answers.path(question.code()).textValue()))
                .count();
    }
}
