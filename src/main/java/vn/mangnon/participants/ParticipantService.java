package vn.mangnon.participants;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.cases.Cases;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Reason;
import vn.mangnon.kernel.Versions;
import vn.mangnon.organizations.Organizations;

/** What the commune does with those who take part in a case. */
@ApplicationScoped
@Transactional
class ParticipantService {

    private final ParticipantRepository participants;
    private final Participants door;
    private final Organizations organizations;
    private final Cases cases;
    private final InputChecks checks;
    private final Clock clock;

    ParticipantService(
            ParticipantRepository participants,
            Participants door,
            Organizations organizations,
            Cases cases,
            InputChecks checks,
            Clock clock) {
        this.participants = participants;
        this.door = door;
        this.organizations = organizations;
        this.cases = cases;
        this.checks = checks;
        this.clock = clock;
    }

    Page<ParticipantView> list(UUID caseId, PageRequest page) {
        cases.require(caseId);
        var found = participants.page(caseId, page);
        var names = organizations.names(found.items().stream()
                .map(CaseParticipant::organizationId)
                .distinct()
                .toList());
        return found.map(known ->
                ParticipantView.of(known, names.getOrDefault(known.organizationId(), ""), LocalDate.now(clock)));
    }

    ParticipantView view(UUID caseId, UUID id) {
        cases.require(caseId);
        return view(participants.require(id, caseId));
    }

    ParticipantView add(UUID caseId, ParticipantDetails details) {
        cases.waitToWrite(caseId);
        var faults = checks.of(details);
        door.check(faults, details.organizationId(), details.accountId(), details.until(), "/until")
                .addIf(details.accountId() != null && details.until() == null, "/until", "REQUIRED")
                .addIf(details.accountId() == null && details.until() != null, "/until", "ONLY_FOR_A_LIAISON")
                .throwIfAny();
        if (!cases.requireToWrite(caseId).isOpen()) {
            throw Problem.conflict("CASE_CLOSED");
        }
        if (details.id() != null && participants.idIsTaken(details.id())) {
            throw Problem.conflict("ID_TAKEN");
        }
        var made = door.admit(caseId, details);
        Log.infof("organization %s takes part in case %s", made.organizationId(), caseId);
        return view(made);
    }

    ParticipantView end(UUID caseId, UUID id, @Nullable String ifMatch, Reason reason) {
        checks.of(reason).throwIfAny();
        cases.requireToWrite(caseId);
        var known = participants.require(id, caseId);
        Versions.require(ifMatch, known.version());
        door.end(known, reason.note());
        Log.infof("part %s in case %s ended", id, caseId);
        return view(known);
    }

    private ParticipantView view(CaseParticipant known) {
        var names = organizations.names(List.of(known.organizationId()));
        return ParticipantView.of(known, names.getOrDefault(known.organizationId(), ""), LocalDate.now(clock));
    }
}
