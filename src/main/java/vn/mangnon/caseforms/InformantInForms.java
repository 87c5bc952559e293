package vn.mangnon.caseforms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import vn.mangnon.forms.Form;
import vn.mangnon.forms.FormSection;
import vn.mangnon.forms.Forms;
import vn.mangnon.intakes.InformantTraces;

/** Mẫu 01 asks who told of it. Where that person is forgotten, the forms forget it too, completed or not. */
@ApplicationScoped
class InformantInForms implements InformantTraces {

    private final CaseFormRepository filled;
    private final FormAnswers answers;
    private final Forms forms;
    private final Clock clock;

    InformantInForms(CaseFormRepository filled, FormAnswers answers, Forms forms, Clock clock) {
        this.filled = filled;
        this.answers = answers;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public boolean forgetInformantOf(UUID caseId) {
        var found = filled.ofTemplate(Form.INTAKE, caseId);
        var known =
                forms.all(found.stream().map(CaseForm::templateId).distinct().toList());
        var now = clock.instant();
        var forgotten = false;
        for (var each : found) {
            var form = Objects.requireNonNull(known.get(each.templateId()));
            var restricted = FormAnswers.codes(form, FormSection::restricted);
            var said = answers.read(each.answers());
            var left = FormAnswers.without(restricted, form, said);
            if (!left.equals(said)) {
                each.forget(answers.written(left), now);
                forgotten = true;
            }
        }
        filled.flush();
        return forgotten;
    }
}
