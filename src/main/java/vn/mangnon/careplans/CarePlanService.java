package vn.mangnon.careplans;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.cases.Cases;
import vn.mangnon.clocks.ClockEvent;
import vn.mangnon.clocks.Clocks;
import vn.mangnon.clocks.Clocks.Happened;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.organizations.Organizations;
import vn.mangnon.procedure.CaseStep;

/** From the draft to the services: every act takes its step in the case, or is refused by the rule that is named. */
@ApplicationScoped
@Transactional
class CarePlanService {

    private final CarePlanRepository plans;
    private final Cases cases;
    private final Clocks clocks;
    private final Organizations organizations;
    private final CodeLists codes;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    CarePlanService(
            CarePlanRepository plans,
            Cases cases,
            Clocks clocks,
            Organizations organizations,
            CodeLists codes,
            CurrentUser user,
            InputChecks checks,
            Clock clock) {
        this.plans = plans;
        this.cases = cases;
        this.clocks = clocks;
        this.organizations = organizations;
        this.codes = codes;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    CarePlanView view(UUID caseId) {
        var its = cases.require(caseId);
        return CarePlanView.of(plans.requireLast(caseId), its);
    }

    Page<CarePlanView> versions(UUID caseId, PageRequest page) {
        var its = cases.require(caseId);
        return plans.page(caseId, page).map(plan -> CarePlanView.of(plan, its));
    }

    /** Writes the draft anew, or begins the next version. */
    CarePlanView draft(UUID caseId, @Nullable String ifMatch, CarePlanDetails details) {
        cases.requireToWrite(caseId);
        check(details).throwIfAny();
        cases.requireToWrite(caseId, ifMatch);
        var moved = cases.take(caseId, CaseStep.DRAFT_PLAN);
        var last = plans.last(caseId).orElse(null);
        var now = clock.instant();
        var plan = last;
        if (plan != null && plan.isDraft()) {
            plan.draft(details, user.accountId(), now);
        } else {
            plan = new CarePlan(caseId, last == null ? 1 : last.number() + 1, details, user.accountId(), now);
            plan.persist();
        }
        plans.flush();
        Log.infof("plan %d of case %s drafted by account %s", plan.number(), caseId, user.accountId());
        return CarePlanView.of(plan, moved);
    }

    CarePlanView submit(UUID caseId, @Nullable String ifMatch) {
        cases.requireToWrite(caseId, ifMatch);
        var moved = cases.take(caseId, CaseStep.SUBMIT_PLAN);
        var plan = plans.requireLast(caseId);
        var now = clock.instant();
        plan.submit(user.accountId(), now);
        return moved(plan, moved, Happened.of(ClockEvent.PLAN_SUBMITTED, now));
    }

    CarePlanView approve(UUID caseId, @Nullable String ifMatch, @Nullable DecidePlan deciding) {
        var decision = deciding == null ? new DecidePlan(null, null) : deciding;
        checks.of(decision).throwIfAny();
        cases.requireToWrite(caseId, ifMatch);
        var moved = cases.take(caseId, CaseStep.APPROVE_PLAN);
        return decide(CarePlan.Decision.APPROVED, decision, caseId, moved, ClockEvent.PLAN_APPROVED);
    }

    CarePlanView giveBack(UUID caseId, @Nullable String ifMatch, @Nullable DecidePlan decision) {
        var given = decision == null ? new DecidePlan(null, null) : decision;
        checks.of(given).addIf(given.note() == null, "/note", "REQUIRED").throwIfAny();
        cases.requireToWrite(caseId, ifMatch);
        var moved = cases.take(caseId, CaseStep.RETURN_PLAN);
        return decide(CarePlan.Decision.RETURNED, given, caseId, moved, ClockEvent.PLAN_RETURNED);
    }

    private CarePlanView decide(
            CarePlan.Decision made, DecidePlan decision, UUID caseId, CaseRef moved, ClockEvent event) {
        var plan = plans.requireLast(caseId);
        var now = clock.instant();
        plan.decide(made, decision.decisionNumber(), decision.note(), user.accountId(), now);
        return moved(plan, moved, Happened.of(event, now));
    }

    private CarePlanView moved(CarePlan plan, CaseRef moved, Happened happened) {
        plans.flush();
        clocks.tell(plan.caseId(), happened);
        Log.infof(
                "plan %d of case %s: %s by account %s",
                plan.number(), plan.caseId(), happened.event(), user.accountId());
        return CarePlanView.of(plan, moved);
    }

    /** The services of the plan that holds: the last one approved. */
    Page<CareServiceView> services(UUID caseId, PageRequest page) {
        var its = cases.require(caseId);
        return plans.lastApproved(caseId)
                .map(plan -> plans.services(plan.id(), page).map(service -> CareServiceView.of(service, its)))
                .orElseGet(() -> new Page<>(List.of(), null, page.counted() ? 0L : null));
    }

    CareServiceView service(UUID caseId, UUID id) {
        var its = cases.require(caseId);
        return CareServiceView.of(
                plans.requireService(id, requireApproved(caseId).id()), its);
    }

    CareServiceView progress(UUID caseId, UUID id, @Nullable String ifMatch, ServiceProgress made) {
        cases.requireToWrite(caseId);
        var service = plans.requireService(id, requireApproved(caseId).id());
        var faults = checks.of(made);
        faults.addIf(made.on() != null && made.on().isAfter(LocalDate.now(clock)), "/on", "IN_THE_FUTURE")
                .throwIfAny();
        cases.requireOpen(caseId, ifMatch);
        service.progress(made, clock.instant());
        return CareServiceView.of(service, cases.touch(caseId));
    }

    Page<PlanDispatchView> dispatches(UUID caseId, PageRequest page) {
        cases.require(caseId);
        return plans.dispatches(requireApproved(caseId).id(), page).map(PlanDispatchView::of);
    }

    PlanDispatchView send(UUID caseId, SendPlan sending) {
        cases.waitToWrite(caseId);
        var plan = requireApproved(caseId);
        checkDispatch(sending, plan).throwIfAny();
        if (sending.id() != null && plans.dispatchIdIsTaken(sending.id())) {
            throw Problem.conflict("ID_TAKEN");
        }
        var dispatch = new PlanDispatch(plan, sending, clock.instant());
        dispatch.persistAndFlush();
        return PlanDispatchView.of(dispatch);
    }

    PlanDispatchView receive(UUID caseId, UUID id, ReceivePlan receiving) {
        cases.waitToWrite(caseId);
        var dispatch = plans.requireDispatch(id, caseId);
        var faults = checks.of(receiving);
        var received = receiving.receivedAt();
        faults.addIf(received != null && received.isAfter(clock.instant()), "/receivedAt", "IN_THE_FUTURE")
                .addIf(received != null && received.isBefore(dispatch.sentAt()), "/receivedAt", "BEFORE_SENT")
                .throwIfAny();
        if (dispatch.receivedAt() != null) {
            throw Problem.conflict("PLAN_RECEIVED_ALREADY");
        }
        dispatch.receive(received, clock.instant());
        plans.flush();
        return PlanDispatchView.of(dispatch);
    }

    private CarePlan requireApproved(UUID caseId) {
        return plans.lastApproved(caseId).orElseThrow(Problem::notFound);
    }

    private Faults checkDispatch(SendPlan sending, CarePlan plan) {
        var faults = checks.of(sending);
        var sent = sending.sentAt();
        var organization = sending.organizationId();
        var toOrganization = sending.recipient() == PlanDispatch.Recipient.ORGANIZATION;
        if (sent != null) {
            faults.addIf(sent.isAfter(clock.instant()), "/sentAt", "IN_THE_FUTURE")
                    .addIf(plan.decidedAt() != null && sent.isBefore(plan.decidedAt()), "/sentAt", "BEFORE_APPROVAL");
        }
        return faults.addIf(toOrganization && organization == null, "/organizationId", "REQUIRED")
                .addIf(!toOrganization && organization != null, "/organizationId", "ONLY_FOR_ORGANIZATION")
                .addIf(
                        toOrganization
                                && organization != null
                                && organizations.find(organization).isEmpty(),
                        "/organizationId",
                        "UNKNOWN_VALUE");
    }

    private Faults check(CarePlanDetails details) {
        var faults = checks.of(details);
        var today = LocalDate.now(clock);
        for (int i = 0; i < details.services().size(); i++) {
            var service = details.services().get(i);
            if (service == null) {
                continue;
            }
            var at = "/services/" + i;
            var line = service.serviceLine();
            var provider = service.providerId();
            faults.addIf(
                            line != null && !codes.knows(CodeLists.SERVICE_LINES, line, today),
                            at + "/serviceLine",
                            "UNKNOWN_VALUE")
                    .addIf(provider == null && service.providerName() == null, at + "/providerId", "REQUIRED")
                    .addIf(
                            provider != null && organizations.find(provider).isEmpty(),
                            at + "/providerId",
                            "UNKNOWN_VALUE")
                    .addIf(
                            service.startsOn() != null
                                    && service.endsOn() != null
                                    && service.endsOn().isBefore(service.startsOn()),
                            at + "/endsOn",
                            "BEFORE_START");
        }
        return faults;
    }
}
