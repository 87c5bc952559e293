package vn.mangnon.caseforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.cases.Cases;
import vn.mangnon.forms.Form;
import vn.mangnon.forms.Forms;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.printing.PrintedDocument;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** Filling in the forms of a case. */
@ApplicationScoped
@Transactional
class CaseFormService {

    private final CaseFormRepository filled;
    private final FormAnswers answers;
    private final Cases cases;
    private final Forms forms;
    private final Units units;
    private final Accounts accounts;
    private final CurrentUser user;
    private final InputChecks checks;
    private final MergePatch patches;
    private final Clock clock;

    CaseFormService(
            CaseFormRepository filled,
            FormAnswers answers,
            Cases cases,
            Forms forms,
            Units units,
            Accounts accounts,
            CurrentUser user,
            InputChecks checks,
            MergePatch patches,
            Clock clock) {
        this.filled = filled;
        this.answers = answers;
        this.cases = cases;
        this.forms = forms;
        this.units = units;
        this.accounts = accounts;
        this.user = user;
        this.checks = checks;
        this.patches = patches;
        this.clock = clock;
    }

    Page<CaseFormSummary> list(UUID caseId, CaseFormFilter filter, PageRequest page) {
        cases.require(caseId);
        var rows = filled.page(caseId, filter, page);
        var known = forms.all(rows.items().stream().map(CaseForm::templateId).toList());
        return rows.map(row -> CaseFormSummary.of(row, Objects.requireNonNull(known.get(row.templateId()))));
    }

    CaseFormView view(UUID caseId, UUID id) {
        var about = cases.require(caseId);
        var known = filled.require(id, caseId);
        return view(known, formOf(known), about);
    }

    /** The filled form, to be read on paper; a draft says that it is one. */
    PrintedDocument printed(UUID caseId, UUID id) {
        var about = cases.require(caseId);
        var known = filled.require(id, caseId);
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

    CaseFormView begin(UUID caseId, CaseFormDetails details) {
        var about = requireOpen(caseId);
        var faults = checks.of(details);
        var form = form(details, faults);
        var corrected = corrected(details, caseId, faults);
        var said = begun(details, form, corrected, faults);
        if (form != null) {
            forms.check(form, said, "/answers", false).list().forEach(faults::add);
        }
        faults.throwIfAny();
        refuseTakenId(caseId, details.id());
        var chosen = Objects.requireNonNull(form);
        if (Boolean.TRUE.equals(details.prefill())) {
            answers.fill(chosen, said, about);
        }
        var made = new CaseForm(
                details.id(),
                caseId,
                chosen,
                details.supersedes(),
                answers.written(said),
                user.accountId(),
                clock.instant());
        made.persistAndFlush();
        Log.infof("form %s %s begun by account %s", chosen.code(), made.id(), user.accountId());
        return view(made, chosen, about);
    }

    CaseFormView change(UUID caseId, UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var about = requireOpen(caseId);
        var known = filled.require(id, caseId);
        Versions.require(ifMatch, known.version());
        known.requireDraft();
        var form = formOf(known);
        var before = new CaseFormDetails(
                null, form.code(), form.version(), known.supersedes(), null, answers.read(known.answers()));
        var details = patches.apply(patch, before, CaseFormDetails.class);
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
        faults.throwIfAny();
        known.answer(answers.written(said), clock.instant());
        filled.flush();
        return view(known, form, about);
    }

    /** From now on it stays; the one that it corrects gives way. */
    CaseFormView complete(UUID caseId, UUID id, @Nullable String ifMatch) {
        var about = requireOpen(caseId);
        var known = filled.require(id, caseId);
        Versions.require(ifMatch, known.version());
        known.requireDraft();
        var form = formOf(known);
        forms.check(form, answers.read(known.answers()), "/answers", true).throwIfAny();
        var now = clock.instant();
        if (known.supersedes() != null) {
            filled.require(known.supersedes(), caseId).giveWay(now);
        }
        known.complete(user.accountId(), now);
        filled.flush();
        Log.infof("form %s %s completed by account %s", form.code(), id, user.accountId());
        return view(known, form, about);
    }

    private CaseRef requireOpen(UUID caseId) {
        var about = cases.requireToWrite(caseId);
        if (!about.isOpen()) {
            throw Problem.conflict("CASE_CLOSED");
        }
        return about;
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

    private void refuseTakenId(UUID caseId, @Nullable UUID id) {
        if (id != null && filled.idIsTaken(id)) {
            throw filled.ofCase(id, caseId).isPresent()
                    ? Problem.conflictWith("ID_TAKEN", URI.create("cases/" + caseId + "/forms/" + id))
                    : Problem.conflict("ID_TAKEN");
        }
    }

    private Form formOf(CaseForm known) {
        return Objects.requireNonNull(forms.all(List.of(known.templateId())).get(known.templateId()));
    }

    private Set<String> hidden(Form form, CaseRef about) {
        return user.as(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR).covers(about.place())
                ? Set.of()
                : FormAnswers.restricted(form);
    }

    private CaseFormView view(CaseForm known, Form form, CaseRef about) {
        var hidden = hidden(form, about);
        var said = answers.read(known.answers());
        return CaseFormView.of(
                known,
                form,
                FormAnswers.without(hidden, form, said),
                hidden.stream().sorted().toList(),
                forms.totals(form, said),
                actions(known, about));
    }

    private List<String> actions(CaseForm known, CaseRef about) {
        if (!about.isOpen() || !user.as(Duties.COMMUNE_OFFICER).covers(about.place())) {
            return List.of();
        }
        return switch (known.status()) {
            case DRAFT -> List.of("CHANGE", "COMPLETE");
            case COMPLETED -> List.of("CORRECT");
            case SUPERSEDED -> List.of();
        };
    }
}
