package vn.mangnon.casenotes;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.cases.Cases;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;

/** Writing notes, and reading them. Also of a case that has ended: what becomes known later belongs to it as well. */
@ApplicationScoped
@Transactional
class NoteService {

    private final NoteRepository notes;
    private final Cases cases;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    NoteService(NoteRepository notes, Cases cases, CurrentUser user, InputChecks checks, Clock clock) {
        this.notes = notes;
        this.cases = cases;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<NoteView> list(UUID caseId, PageRequest page) {
        cases.require(caseId);
        var found = notes.page(caseId, page);
        var corrections =
                notes.corrections(found.items().stream().map(CaseNote::id).toList());
        return found.map(known -> NoteView.of(known, corrections.get(known.id())));
    }

    NoteView view(UUID caseId, UUID id) {
        cases.require(caseId);
        return NoteView.of(
                notes.require(id, caseId), notes.corrections(List.of(id)).get(id));
    }

    NoteView write(UUID caseId, NoteDetails details) {
        // One after the other, so that what is corrected is not corrected twice.
        cases.waitToWrite(caseId);
        var faults = checks.of(details);
        var at = details.happenedAt();
        var corrected = details.correctsId();
        faults.addIf(at != null && at.isAfter(clock.instant()), "/happenedAt", "IN_THE_FUTURE")
                .addIf(corrected != null && !notes.isOf(corrected, caseId), "/correctsId", "UNKNOWN_VALUE")
                .throwIfAny();
        if (details.id() != null && notes.idIsTaken(details.id())) {
            throw Problem.conflict("ID_TAKEN");
        }
        if (corrected != null && !notes.corrections(List.of(corrected)).isEmpty()) {
            throw Problem.conflict("CORRECTED_ALREADY");
        }
        var made = new CaseNote(caseId, details, user.accountId(), clock.instant());
        made.persistAndFlush();
        Log.infof("note %s of case %s written by account %s", made.id(), caseId, user.accountId());
        return NoteView.of(made, null);
    }
}
