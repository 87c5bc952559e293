package vn.mangnon.caseforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.forms.Form;
import vn.mangnon.forms.Forms;
import vn.mangnon.forms.Question;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;

/** What must be true of a form as it is filled in. */
@ApplicationScoped
class CaseFormRules {

    /** A form as it is begun: whichever was asked for, with what it begins with. */
    record Begun(@Nullable Form form, ObjectNode answers) {}

    private final CaseFormRepository filled;
    private final FormAnswers answers;
    private final Forms forms;
    private final InputChecks checks;
    private final Clock clock;

    CaseFormRules(CaseFormRepository filled, FormAnswers answers, Forms forms, InputChecks checks, Clock clock) {
        this.filled = filled;
        this.answers = answers;
        this.forms = forms;
        this.checks = checks;
        this.clock = clock;
    }

    /** All that is wrong with a new one is told at once (422). */
    Begun begun(UUID caseId, CaseFormDetails details) {
        var faults = checks.of(details);
        var form = form(details, faults);
        var corrected = corrected(details, caseId, faults);
        var said = begun(details, form, corrected, faults);
        if (form != null) {
            forms.check(form, said, "/answers", false).list().forEach(faults::add);
        }
        faults.throwIfAny();
        return new Begun(form, said);
    }

    /**
     * What a draft says after the change; all that is wrong with it is told at once (422).
     *
     * @param patch as it was sent
     * @param details what it makes of the draft
     * @param hidden the sections that the caller is not shown
     */
    ObjectNode changed(
            CaseForm known, Form form, @Nullable JsonNode patch, CaseFormDetails details, Set<String> hidden) {
        var faults = checks.of(details)
                .addIf(details.id() != null, "/id", "NOT_CHANGEABLE")
                .addIf(details.prefill() != null, "/prefill", "NOT_CHANGEABLE")
                .addIf(!Objects.equals(details.supersedes(), known.supersedes()), "/supersedes", "NOT_CHANGEABLE")
                .addIf(!form.code().equals(details.templateCode()), "/templateCode", "NOT_CHANGEABLE")
                .addIf(
                        !Objects.equals(form.version(), details.templateVersion()),
                        "/templateVersion",
                        "NOT_CHANGEABLE");
        var said = given(details, faults);
        forms.check(form, said, "/answers", false).list().forEach(faults::add);
        refuseUnseen(form, hidden, patch, answers.read(known.answers()), said, faults);
        faults.throwIfAny();
        return said;
    }

    /** What he is not shown nobody writes, not even as it stands: the answer would tell whether he guessed right. */
    private static void refuseUnseen(
            Form form,
            Set<String> hidden,
            @Nullable JsonNode patch,
            ObjectNode before,
            ObjectNode after,
            Faults faults) {
        var sent = patch == null ? MissingNode.getInstance() : patch.path("answers");
        form.sections().stream()
                .filter(section -> hidden.contains(section.code()))
                .flatMap(section -> section.questions().stream())
                .map(Question::code)
                .filter(code -> sent.has(code) || !Objects.equals(before.get(code), after.get(code)))
                .forEach(code -> faults.add("/answers/" + code, "NOT_CHANGEABLE"));
    }

    private @Nullable Form form(CaseFormDetails details, Faults faults) {
        if (details.templateCode() == null) {
            return null;
        }
        var version = details.templateVersion();
        var form = version == null
                ? forms.inForceOn(LocalDate.now(clock), details.templateCode())
                : forms.version(details.templateCode(), version);
        faults.addIf(form.isEmpty(), version == null ? "/templateCode" : "/templateVersion", "UNKNOWN_VALUE");
        return form.orElse(null);
    }

    private @Nullable CaseForm corrected(CaseFormDetails details, UUID caseId, Faults faults) {
        if (details.supersedes() == null) {
            return null;
        }
        var other = filled.ofCase(details.supersedes(), caseId)
                .filter(known -> known.templateCode().equals(details.templateCode()))
                .orElse(null);
        faults.addIf(other == null, "/supersedes", "UNKNOWN_VALUE")
                .addIf(other != null && other.status() != FillingStatus.COMPLETED, "/supersedes", "NOT_COMPLETED");
        return other;
    }

    private ObjectNode begun(
            CaseFormDetails details, @Nullable Form form, @Nullable CaseForm corrected, Faults faults) {
        if (details.answers() == null
                && corrected != null
                && form != null
                && corrected.templateId().equals(form.id())) {
            return answers.read(corrected.answers());
        }
        return given(details, faults);
    }

    private ObjectNode given(CaseFormDetails details, Faults faults) {
        if (details.answers() instanceof ObjectNode said) {
            return said.deepCopy();
        }
        faults.addIf(details.answers() != null && !details.answers().isNull(), "/answers", "WRONG_TYPE");
        return answers.none();
    }
}
