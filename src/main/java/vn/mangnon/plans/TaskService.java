package vn.mangnon.plans;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.organizations.OrganizationRef;
import vn.mangnon.organizations.Organizations;

/** What organizations say of their tasks. */
@ApplicationScoped
@Transactional
class TaskService {

    private final PlanRepository plans;
    private final Planners planners;
    private final Organizations organizations;
    private final CurrentUser user;
    private final InputChecks checks;
    private final MergePatch patches;
    private final Clock clock;

    TaskService(
            PlanRepository plans,
            Planners planners,
            Organizations organizations,
            CurrentUser user,
            InputChecks checks,
            MergePatch patches,
            Clock clock) {
        this.plans = plans;
        this.planners = planners;
        this.organizations = organizations;
        this.user = user;
        this.checks = checks;
        this.patches = patches;
        this.clock = clock;
    }

    List<TaskView> list(UUID planId) {
        return planners.view(plans.require(planId, user.scope())).tasks();
    }

    TaskView view(UUID planId, UUID id) {
        var plan = plans.require(planId, user.scope());
        var task = require(plan, id);
        return planners.view(plan, task, organization(task));
    }

    TaskView report(UUID planId, UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var plan = plans.require(planId, user.scope());
        var task = require(plan, id);
        Versions.require(ifMatch, task.version());
        plan.requireIssued();
        var organization = organization(task);
        if (!planners.mayReport(plan, organization)) {
            throw Problem.forbidden("NOT_THE_TASKS_ORGANIZATION");
        }
        var progress = patches.apply(patch, TaskProgressDetails.of(task), TaskProgressDetails.class);
        var done = progress.doneOn();
        checks.of(progress)
                .addIf(done != null && done.isAfter(LocalDate.now(clock)), "/doneOn", "IN_THE_FUTURE")
                .throwIfAny();
        task.report(progress, clock.instant());
        plans.flush();
        Log.infof("task %s of plan %s reported on by account %s", id, planId, user.accountId());
        return planners.view(plan, task, organization);
    }

    private @Nullable OrganizationRef organization(Task task) {
        return organizations.find(task.organizationId()).orElse(null);
    }

    private static Task require(Plan plan, UUID id) {
        return plan.tasks().stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
