package vn.mangnon.forms;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a form, for whoever has it filled in.
 *
 * @param id of this version; answers are kept with it
 * @param version counts from one
 * @param name as it is printed, such as "Mẫu số 01"
 */
public record Form(
        UUID id,
        String code,
        int version,
        String name,
        String kind,
        String title,
        OfficialStatus status,
        String legalBasis,
        String signer,
        @Nullable String footnote,
        List<FormSection> sections) {

    /** Mẫu 01, in which is written what was told when the news came, and by whom. */
    public static final String INTAKE = "mau-01";

    public boolean isIntake() {
        return code.equals(INTAKE);
    }

    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }
}
