package vn.mangnon.plans;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Reason;
import vn.mangnon.kernel.Versions;
import vn.mangnon.organizations.Organizations;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/** Drafting, issuing and closing plans, and showing them. */
@ApplicationScoped
@Transactional
class PlanService {

    private final PlanRepository plans;
    private final PlanRules rules;
    private final Planners planners;
    private final Organizations organizations;
    private final Units units;
    private final CurrentUser user;
    private final MergePatch patches;
    private final Clock clock;

    PlanService(
            PlanRepository plans,
            PlanRules rules,
            Planners planners,
            Organizations organizations,
            Units units,
            CurrentUser user,
            MergePatch patches,
            Clock clock) {
        this.plans = plans;
        this.rules = rules;
        this.planners = planners;
        this.organizations = organizations;
        this.units = units;
        this.user = user;
        this.patches = patches;
        this.clock = clock;
    }

    Page<PlanSummary> list(PlanFilter filter, PageRequest page) {
        var extent = filter.adminUnitId() == null
                ? null
                : units.extentOf(filter.adminUnitId()).orElse(UnitExtent.NOTHING);
        return plans.page(filter, extent, user.scope(), page)
                .map(known -> PlanSummary.of(known, LocalDate.now(clock), planners.allowedActions(known)));
    }

    PlanView view(UUID id) {
        return planners.view(plans.require(id, user.scope()));
    }

    PlanView create(PlanDetails details) {
        var faults = rules.check(details);
        rules.checkTasksAreOf(null, details, faults);
        var place = place(details, null, faults);
        refuseTakenId(details.id());
        var made = new Plan(rules.completed(details), place, clock.instant());
        made.persistAndFlush();
        Log.infof("plan %s drafted by account %s", made.id(), user.accountId());
        return planners.view(made);
    }

    PlanView change(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var known = requireAsPlanner(id, ifMatch);
        known.requireDraft();
        var details = patches.apply(patch, PlanDetails.of(known), PlanDetails.class);
        var faults = rules.check(details).addIf(details.id() != null, "/id", "NOT_CHANGEABLE");
        rules.checkTasksAreOf(known, details, faults);
        var place = place(details, known, faults);
        known.describe(rules.completed(details), place, clock.instant());
        return changed(known, "changed");
    }

    PlanView issue(UUID id, @Nullable String ifMatch, IssuePlan issuing) {
        var faults = rules.checkForm(issuing);
        var known = requireAsPlanner(id, ifMatch);
        rules.checkIssuer(issuing.document(), known.organizationPath(), faults);
        faults.throwIfAny();
        known.issue(issuing.document(), clock.instant());
        return changed(known, "issued");
    }

    PlanView close(UUID id, @Nullable String ifMatch, Reason reason) {
        rules.checkForm(reason).throwIfAny();
        var known = requireAsPlanner(id, ifMatch);
        known.close(reason.note(), clock.instant());
        return changed(known, "closed");
    }

    private Plan requireAsPlanner(UUID id, @Nullable String ifMatch) {
        var known = plans.require(id, user.scope());
        Versions.require(ifMatch, known.version());
        planners.require(known);
        return known;
    }

    private PlanView changed(Plan known, String how) {
        plans.flush();
        Log.infof("plan %s %s by account %s", known.id(), how, user.accountId());
        return planners.view(known);
    }

    /** Checks where a plan belongs, and then that nothing at all is wrong. */
    private Plan.PlanPlace place(PlanDetails details, @Nullable Plan known, Faults faults) {
        var organization = details.organizationId() == null
                ? null
                : organizations.find(details.organizationId()).orElse(null);
        var unit = details.adminUnitId() == null
                ? null
                : units.find(details.adminUnitId()).orElse(null);
        rules.checkPlace(details, organization, unit, faults);
        if (organization != null && faults.none()) {
            rules.checkIssuer(details.document(), organization.unitPath(), faults);
        }
        var parent = details.parentId();
        if (parent != null) {
            faults.addIf(!plans.isVisible(parent, user.scope()), "/parentId", "UNKNOWN_VALUE")
                    .addIf(known != null && plans.servesDirectlyOrNot(parent, known.id()), "/parentId", "BELOW_ITSELF");
        }
        faults.throwIfAny();
        if (organization == null || unit == null || !user.scope().covers(organization.id(), organization.unitPath())) {
            throw Problem.forbidden("ORGANIZATION_OUT_OF_SCOPE");
        }
        return new Plan.PlanPlace(organization.unitPath(), unit.home(), rules.doers(details));
    }

    private void refuseTakenId(@Nullable UUID id) {
        if (id != null && plans.idIsTaken(id)) {
            throw plans.isVisible(id, user.scope())
                    ? Problem.conflictWith("ID_TAKEN", URI.create("plans/" + id))
                    : Problem.conflict("ID_TAKEN");
        }
    }
}
