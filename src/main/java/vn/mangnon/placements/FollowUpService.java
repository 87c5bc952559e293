package vn.mangnon.placements;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.cases.Cases;
import vn.mangnon.clocks.Clocks;
import vn.mangnon.clocks.Clocks.Happened;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;

/** Visits, reports and reviews of a child that is placed; the clock that waits for one is told of it. */
@ApplicationScoped
@Transactional
class FollowUpService {

    private final PlacementRepository placements;
    private final Cases cases;
    private final Clocks clocks;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    FollowUpService(
            PlacementRepository placements,
            Cases cases,
            Clocks clocks,
            CurrentUser user,
            InputChecks checks,
            Clock clock) {
        this.placements = placements;
        this.cases = cases;
        this.clocks = clocks;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<FollowUpView> list(UUID caseId, UUID id, PageRequest page) {
        cases.require(caseId);
        return placements.followUps(placements.require(id, caseId).id(), page).map(FollowUpView::of);
    }

    FollowUpView view(UUID caseId, UUID id, UUID followUpId) {
        cases.require(caseId);
        return FollowUpView.of(placements.requireFollowUp(
                followUpId, placements.require(id, caseId).id()));
    }

    FollowUpView write(UUID caseId, UUID id, @Nullable String ifMatch, FollowUpDetails details) {
        cases.requireToWrite(caseId);
        var faults = checks.of(details);
        var known = placements.require(id, caseId);
        var kind = details.kind();
        known.checkMoment(details.madeAt(), "/madeAt", clock.instant(), faults)
                .addIf(kind != null && !kind.suits(known.form()), "/kind", "NOT_OF_THIS_FORM")
                .throwIfAny();
        Versions.require(ifMatch, known.version());
        known.requirePlaced();
        if (details.id() != null && placements.followUpIdIsTaken(details.id())) {
            throw Problem.conflict("ID_TAKEN");
        }
        var made = new FollowUp(known, details, user.accountId(), clock.instant());
        made.persist();
        known.changed(clock.instant());
        placements.flush();
        clocks.tell(caseId, Happened.of(kind.event(), details.madeAt()));
        Log.infof("placement %s followed up (%s) by account %s", id, kind, user.accountId());
        return FollowUpView.of(made);
    }
}
