package vn.mangnon.plans;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.access.Scope;
import vn.mangnon.kernel.Problem;
import vn.mangnon.organizations.OrganizationRef;
import vn.mangnon.organizations.Organizations;

/** Who may do what with a plan and its tasks, and how they look to the caller. */
@ApplicationScoped
class Planners {

    private final Organizations organizations;
    private final CurrentUser user;
    private final Clock clock;

    Planners(Organizations organizations, CurrentUser user, Clock clock) {
        this.organizations = organizations;
        this.user = user;
        this.clock = clock;
    }

    void require(Plan plan) {
        if (!user.scope().covers(plan.organizationId(), plan.organizationPath())) {
            throw Problem.forbidden("NOT_THE_PLANNER");
        }
    }

    /** Whoever has a task reports on it, or whoever made the plan for them. */
    boolean mayReport(Plan plan, @Nullable OrganizationRef organization) {
        return plan.status() == PlanStatus.ISSUED
                && (organization != null && writers().covers(organization.id(), organization.unitPath())
                        || writers().covers(plan.organizationId(), plan.organizationPath()));
    }

    List<String> allowedActions(Plan plan) {
        var writes = writers().covers(plan.organizationId(), plan.organizationPath());
        var signs = user.as(Duties.COMMUNE_CHAIR).covers(plan.organizationId(), plan.organizationPath());
        if (!writes && !signs) {
            return List.of();
        }
        return switch (plan.status()) {
            case DRAFT -> writes ? List.of("CHANGE", "ISSUE") : List.of("ISSUE");
            case ISSUED -> List.of("CLOSE");
            case CLOSED -> List.of();
        };
    }

    PlanView view(Plan plan) {
        var doers = organizations.find(
                plan.tasks().stream().map(Task::organizationId).distinct().toList());
        return PlanView.of(
                plan,
                plan.tasks().stream()
                        .map(task -> view(plan, task, doers.get(task.organizationId())))
                        .toList(),
                allowedActions(plan));
    }

    TaskView view(Plan plan, Task task, @Nullable OrganizationRef organization) {
        return TaskView.of(
                task,
                organization == null ? "" : organization.name(),
                LocalDate.now(clock),
                mayReport(plan, organization) ? List.of("REPORT_PROGRESS") : List.of());
    }

    /** A chair signs and reads; drafting and reporting is the officer's. */
    private Scope writers() {
        return user.as(Duties.COMMUNE_OFFICER, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER);
    }
}
