package vn.mangnon.caseforms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.cases.Cases;
import vn.mangnon.forms.Form;
import vn.mangnon.forms.Forms;
import vn.mangnon.intakes.Confidants;
import vn.mangnon.kernel.Page;
import vn.mangnon.printing.PrintedDocument;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** Filled forms as they are shown and printed: without what was told in confidence and is not for the caller. */
@ApplicationScoped
class CaseFormPictures {

    private final FormAnswers answers;
    private final Forms forms;
    private final Cases cases;
    private final Confidants confidants;
    private final Units units;
    private final Accounts accounts;
    private final CurrentUser user;
    private final Clock clock;

    CaseFormPictures(
            FormAnswers answers,
            Forms forms,
            Cases cases,
            Confidants confidants,
            Units units,
            Accounts accounts,
            CurrentUser user,
            Clock clock) {
        this.answers = answers;
        this.forms = forms;
        this.cases = cases;
        this.confidants = confidants;
        this.units = units;
        this.accounts = accounts;
        this.user = user;
        this.clock = clock;
    }

    Page<CaseFormSummary> of(Page<CaseForm> rows) {
        var known = forms.all(rows.items().stream().map(CaseForm::templateId).toList());
        return rows.map(row -> CaseFormSummary.of(row, Objects.requireNonNull(known.get(row.templateId()))));
    }

    CaseFormView of(CaseForm known, CaseRef about) {
        var form = formOf(known);
        var hidden = hidden(form, about);
        var shown = FormAnswers.without(hidden, form, answers.read(known.answers()));
        return CaseFormView.of(
                known,
                form,
                shown,
                hidden.stream().sorted().toList(),
                forms.totals(form, shown),
                actions(known, about));
    }

    /** The filled form, to be read on paper; a draft says that it is one. */
    PrintedDocument printed(CaseForm known, CaseRef about) {
        var form = formOf(known);
        var hidden = hidden(form, about);
        var place = units.find(about.incidentUnitId()).map(UnitRef::name).orElse("");
        var on = known.completedAt();
        var by = known.completedBy();
        return forms.printed(
                form,
                FormAnswers.without(hidden, form, answers.read(known.answers())),
                new Forms.Filling(
                        null,
                        "Ủy ban nhân dân\n" + place,
                        place,
                        on == null ? null : LocalDate.ofInstant(on, clock.getZone()),
                        by == null ? null : accounts.displayName(by),
                        known.status().notice(),
                        hidden));
    }

    Form formOf(CaseForm known) {
        return Objects.requireNonNull(forms.all(List.of(known.templateId())).get(known.templateId()));
    }

    /**
     * The sections whose answers this caller is not shown: those told in confidence, for whoever is not in charge; and the
     * whole of Mẫu 01 for whoever is kept from what was told, for it says the same.
     */
    Set<String> hidden(Form form, CaseRef about) {
        var all = form.isIntake() && !confidants.includeCaller(about);
        var restricted = !cases.isInCharge(about);
        return FormAnswers.codes(form, section -> all || restricted && section.restricted());
    }

    private List<String> actions(CaseForm known, CaseRef about) {
        if (!about.isOpen() || !about.isIn(user.as(Duties.COMMUNE_OFFICER))) {
            return List.of();
        }
        return switch (known.status()) {
            case DRAFT -> List.of("CHANGE", "COMPLETE");
            case COMPLETED -> List.of("CORRECT");
            case SUPERSEDED -> List.of();
        };
    }
}
