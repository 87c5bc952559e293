package vn.mangnon.caseforms;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.cases.Cases;
import vn.mangnon.forms.Forms;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.printing.PrintedDocument;

/** Filling in the forms of a case. */
@ApplicationScoped
@Transactional
class CaseFormService {

    private final CaseFormRepository filled;
    private final CaseFormRules rules;
    private final CaseFormPictures pictures;
    private final FormAnswers answers;
    private final Cases cases;
    private final Forms forms;
    private final CurrentUser user;
    private final MergePatch patches;
    private final Clock clock;

    CaseFormService(
            CaseFormRepository filled,
            CaseFormRules rules,
            CaseFormPictures pictures,
            FormAnswers answers,
            Cases cases,
            Forms forms,
            CurrentUser user,
            MergePatch patches,
            Clock clock) {
        this.filled = filled;
        this.rules = rules;
        this.pictures = pictures;
        this.answers = answers;
        this.cases = cases;
        this.forms = forms;
        this.user = user;
        this.patches = patches;
        this.clock = clock;
    }

    Page<CaseFormSummary> list(UUID caseId, CaseFormFilter filter, PageRequest page) {
        cases.require(caseId);
        return pictures.of(filled.page(caseId, filter, page));
    }

    CaseFormView view(UUID caseId, UUID id) {
        var about = cases.require(caseId);
        return pictures.of(filled.require(id, caseId), about);
    }

    PrintedDocument printed(UUID caseId, UUID id) {
        var about = cases.require(caseId);
        return pictures.printed(filled.require(id, caseId), about);
    }

    CaseFormView begin(UUID caseId, CaseFormDetails details) {
        var about = requireOpen(caseId);
        var begun = rules.begun(caseId, details);
        refuseTakenId(caseId, details.id());
        var form = Objects.requireNonNull(begun.form());
        if (Boolean.TRUE.equals(details.prefill())) {
            answers.fill(form, begun.answers(), about);
        }
        var made = new CaseForm(
                details.id(),
                caseId,
                form,
                details.supersedes(),
                answers.written(begun.answers()),
                user.accountId(),
                clock.instant());
        made.persistAndFlush();
        Log.infof("form %s %s begun by account %s", form.code(), made.id(), user.accountId());
        return pictures.of(made, about);
    }

    CaseFormView change(UUID caseId, UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var about = requireOpen(caseId);
        var known = requireDraft(caseId, id, ifMatch);
        var form = pictures.formOf(known);
        var before = new CaseFormDetails(
                null, form.code(), form.version(), known.supersedes(), null, answers.read(known.answers()));
        var details = patches.apply(patch, before, CaseFormDetails.class);
        var said = rules.changed(known, form, patch, details, pictures.hidden(form, about));
        known.answer(answers.written(said), clock.instant());
        filled.flush();
        return pictures.of(known, about);
    }

    /** From now on it stays; the one that it corrects gives way. */
    CaseFormView complete(UUID caseId, UUID id, @Nullable String ifMatch) {
        var about = requireOpen(caseId);
        var known = requireDraft(caseId, id, ifMatch);
        var form = pictures.formOf(known);
        forms.check(form, answers.read(known.answers()), "/answers", true).throwIfAny();
        var now = clock.instant();
        if (known.supersedes() != null) {
            filled.require(known.supersedes(), caseId).giveWay(now);
        }
        known.complete(user.accountId(), now);
        filled.flush();
        Log.infof("form %s %s completed by account %s", form.code(), id, user.accountId());
        return pictures.of(known, about);
    }

    private CaseForm requireDraft(UUID caseId, UUID id, @Nullable String ifMatch) {
        var known = filled.require(id, caseId);
        Versions.require(ifMatch, known.version());
        known.requireDraft();
        return known;
    }

    private CaseRef requireOpen(UUID caseId) {
        var about = cases.requireToWrite(caseId);
        if (!about.isOpen()) {
            throw Problem.conflict("CASE_CLOSED");
        }
        return about;
    }

    private void refuseTakenId(UUID caseId, @Nullable UUID id) {
        if (id != null && filled.idIsTaken(id)) {
            throw filled.ofCase(id, caseId).isPresent()
                    ? Problem.conflictWith("ID_TAKEN", URI.create("cases/" + caseId + "/forms/" + id))
                    : Problem.conflict("ID_TAKEN");
        }
    }
}
