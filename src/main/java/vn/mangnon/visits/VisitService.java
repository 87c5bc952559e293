package vn.mangnon.visits;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.access.Sight;
import vn.mangnon.children.AtRiskRegister;
import vn.mangnon.children.Children;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.households.Households;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/** Visits are written down, and what was seen is decided on. */
@ApplicationScoped
@Transactional
class VisitService {

    private final VisitRepository visits;
    private final Households households;
    private final Children children;
    private final AtRiskRegister register;
    private final CodeLists codes;
    private final InputChecks checks;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    VisitService(
            VisitRepository visits,
            Households households,
            Children children,
            AtRiskRegister register,
            CodeLists codes,
            InputChecks checks,
            Units units,
            CurrentUser user,
            Clock clock) {
        this.visits = visits;
        this.households = households;
        this.children = children;
        this.register = register;
        this.codes = codes;
        this.checks = checks;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    Page<VisitView> list(UUID householdId, PageRequest page) {
        households.requirePlace(householdId, user.children());
        return visits.page(householdId, page).map(this::view);
    }

    VisitView view(UUID householdId, UUID id) {
        households.requirePlace(householdId, user.children());
        return view(visits.require(id, householdId));
    }

    private VisitView view(Visit visit) {
        return VisitView.of(visit, decidable());
    }

    /** Where the caller could decide what was proposed. */
    private Sight decidable() {
        return user.childrenAs(Duties.COMMUNE_OFFICER);
    }

    VisitView add(UUID householdId, VisitDetails details) {
        var place = households.requirePlace(householdId, user.children().toWrite());
        check(householdId, details).throwIfAny();
        if (details.id() != null && visits.isOf(details.id(), householdId)) {
            throw Problem.conflictWith("ID_TAKEN", URI.create("households/" + householdId + "/visits/" + details.id()));
        }
        var now = clock.instant();
        var visit = new Visit(householdId, details, user.accountId(), now);
        // What waits already is not proposed a second time, nor what a visit says twice; two that arrive at once take
        // turns.
        visits.lock(householdId);
        var proposed = new HashSet<List<Object>>();
        details.signs().stream()
                .filter(sign -> proposed.add(List.of(about(sign), sign.atRiskReason())) && !visits.isOpen(sign))
                .forEach(sign -> visit.propose(sign, place, now));
        visit.persistAndFlush();
        Log.infof("visit %s written down by account %s", visit.id(), user.accountId());
        return view(visit);
    }

    private static UUID about(SignDetails sign) {
        return Objects.requireNonNull(sign.childId() == null ? sign.memberId() : sign.childId());
    }

    private Faults check(UUID householdId, VisitDetails details) {
        var faults = checks.of(details);
        var today = LocalDate.now(clock);
        var visitedOn = (@Nullable LocalDate) details.visitedOn();
        faults.addIf(visitedOn != null && visitedOn.isAfter(today), "/visitedOn", "IN_THE_FUTURE")
                .addIf(visitedOn != null && visitedOn.isBefore(today.minusYears(2)), "/visitedOn", "TOO_LONG_AGO");
        for (int i = 0; i < details.signs().size(); i++) {
            var sign = (@Nullable SignDetails) details.signs().get(i);
            if (sign != null) {
                check(householdId, sign, "/signs/" + i, today, faults);
            }
        }
        return faults;
    }

    private void check(UUID householdId, SignDetails sign, String at, LocalDate today, Faults faults) {
        var child = sign.childId();
        var member = sign.memberId();
        var reason = (@Nullable String) sign.atRiskReason();
        faults.addIf((child == null) == (member == null), at, "CHILD_OR_MEMBER")
                .addIf(
                        reason != null && !reason.isBlank() && !codes.knows(CodeLists.AT_RISK_REASONS, reason, today),
                        at + "/atRiskReason",
                        "UNKNOWN_VALUE")
                .addIf(
                        child != null
                                && !children.isVisible(child, user.children().toWrite()),
                        at + "/childId",
                        "UNKNOWN_VALUE")
                .addIf(
                        member != null
                                && !households.hasMember(
                                        householdId, member, user.children().toWrite()),
                        at + "/memberId",
                        "UNKNOWN_VALUE");
    }

    Page<RiskProposalSummary> proposals(ProposalFilter filter, PageRequest page) {
        var extent = filter.adminUnitId() == null
                ? null
                : units.extentOf(filter.adminUnitId()).orElse(UnitExtent.NOTHING);
        return visits.proposals(filter, extent, user.children(), page)
                .map(proposal -> RiskProposalSummary.of(proposal, decidable()));
    }

    RiskProposalView proposal(UUID id) {
        return RiskProposalView.of(visits.requireProposal(id, user.children()), decidable());
    }

    RiskProposalView accept(UUID id, @Nullable String ifMatch, AcceptProposal acceptance) {
        var proposal = visits.requireProposal(id, user.children().toWrite());
        Versions.require(ifMatch, proposal.version());
        proposal.requireOpen();
        checks.of(acceptance).throwIfAny();
        var child = acceptance.childId() == null ? proposal.childId() : acceptance.childId();
        if (child == null) {
            throw Problem.conflict("CHILD_NOT_REGISTERED");
        }
        var faults = new Faults();
        faults.addIf(
                        proposal.childId() != null && !proposal.childId().equals(child)
                                || !children.isVisible(child, user.children().toWrite()),
                        "/childId",
                        "UNKNOWN_VALUE")
                .throwIfAny();
        var since = Objects.requireNonNullElse(acceptance.since(), proposal.seenOn());
        var circumstance = register.add(child, proposal.atRiskReason(), since, proposal.note());
        proposal.accept(child, circumstance, user.accountId(), clock.instant());
        visits.flush();
        return RiskProposalView.of(proposal, decidable());
    }

    RiskProposalView decline(UUID id, @Nullable String ifMatch, DeclineProposal refusal) {
        var proposal = visits.requireProposal(id, user.children().toWrite());
        Versions.require(ifMatch, proposal.version());
        proposal.requireOpen();
        checks.of(refusal).throwIfAny();
        proposal.decline(refusal.reason(), user.accountId(), clock.instant());
        visits.flush();
        return RiskProposalView.of(proposal, decidable());
    }
}
