package vn.mangnon.casenotes;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.casedocuments.CaseDocuments;
import vn.mangnon.cases.Cases;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;

/** Writing minutes, and reading them. Also of a case that has ended: what becomes known later belongs to it as well. */
@ApplicationScoped
@Transactional
class MeetingService {

    private final MeetingRepository meetings;
    private final Cases cases;
    private final CaseDocuments documents;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings,
            Cases cases,
            CaseDocuments documents,
            CurrentUser user,
            InputChecks checks,
            Clock clock) {
        this.meetings = meetings;
        this.cases = cases;
        this.documents = documents;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<MeetingView> list(UUID caseId, PageRequest page) {
        cases.require(caseId);
        var found = meetings.page(caseId, page);
        var corrections =
                meetings.corrections(found.items().stream().map(CaseMeeting::id).toList());
        return found.map(known -> MeetingView.of(known, corrections.get(known.id())));
    }

    MeetingView view(UUID caseId, UUID id) {
        cases.require(caseId);
        return MeetingView.of(
                meetings.require(id, caseId), meetings.corrections(List.of(id)).get(id));
    }

    MeetingView write(UUID caseId, MeetingDetails details) {
        // One after the other, so that what is corrected is not corrected twice.
        cases.waitToWrite(caseId);
        var faults = checks.of(details);
        var at = details.heldAt();
        var corrected = details.correctsId();
        faults.addIf(at != null && at.isAfter(clock.instant()), "/heldAt", "IN_THE_FUTURE")
                .addIf(corrected != null && !meetings.isOf(corrected, caseId), "/correctsId", "UNKNOWN_VALUE")
                .addIf(
                        details.documentId() != null && !documents.isShown(caseId, details.documentId()),
                        "/documentId",
                        "UNKNOWN_VALUE")
                .throwIfAny();
        if (details.id() != null && meetings.idIsTaken(details.id())) {
            throw Problem.conflict("ID_TAKEN");
        }
        if (corrected != null && !meetings.corrections(List.of(corrected)).isEmpty()) {
            throw Problem.conflict("CORRECTED_ALREADY");
        }
        var made = new CaseMeeting(caseId, details, user.accountId(), clock.instant());
        made.persistAndFlush();
        Log.infof("minutes %s of case %s written by account %s", made.id(), caseId, user.accountId());
        return MeetingView.of(made, null);
    }
}
