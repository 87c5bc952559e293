package vn.mangnon.programmes;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Versions;
import vn.mangnon.organizations.Organizations;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** Keeping the register of models. */
@ApplicationScoped
@Transactional
class ModelService {

    private final ModelRepository models;
    private final Organizations organizations;
    private final Units units;
    private final CurrentUser user;
    private final InputChecks checks;
    private final MergePatch patches;
    private final Clock clock;

    ModelService(
            ModelRepository models,
            Organizations organizations,
            Units units,
            CurrentUser user,
            InputChecks checks,
            MergePatch patches,
            Clock clock) {
        this.models = models;
        this.organizations = organizations;
        this.units = units;
        this.user = user;
        this.checks = checks;
        this.patches = patches;
        this.clock = clock;
    }

    Page<ModelView> list(ModelFilter filter, PageRequest page) {
        var extent = filter.adminUnitId() == null
                ? null
                : units.extentOf(filter.adminUnitId()).orElse(UnitExtent.NOTHING);
        return models.page(filter, extent, user.scope(), page).map(ModelView::of);
    }

    ModelView view(UUID id) {
        return ModelView.of(models.require(id, user.scope()));
    }

    ModelView create(ModelDetails details) {
        var unit = check(details, checks.of(details));
        if (details.id() != null && models.idIsTaken(details.id())) {
            throw Problem.conflict("ID_TAKEN");
        }
        var made = new ProgrammeModel(details, unit.home(), clock.instant());
        made.persistAndFlush();
        Log.infof("programme model %s written down by account %s", made.id(), user.accountId());
        return ModelView.of(made);
    }

    ModelView change(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var known = models.require(id, user.scope());
        Versions.require(ifMatch, known.version());
        if (!covers(known.organizationId(), known.unitPath())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        var details = patches.apply(patch, ModelDetails.of(known), ModelDetails.class);
        var unit = check(details, checks.of(details).addIf(details.id() != null, "/id", "NOT_CHANGEABLE"));
        known.describe(details, unit.home(), clock.instant());
        models.flush();
        Log.infof("programme model %s changed by account %s", id, user.accountId());
        return ModelView.of(known);
    }

    private UnitRef check(ModelDetails details, Faults faults) {
        var unit = details.adminUnitId() == null
                ? null
                : units.find(details.adminUnitId()).orElse(null);
        var organization = details.organizationId();
        var started = details.startedOn();
        var ended = details.endedOn();
        var from = details.fundingFrom();
        var to = details.fundingTo();
        faults.addIf(details.adminUnitId() != null && unit == null, "/adminUnitId", "UNKNOWN_VALUE")
                .addIf(
                        organization != null && organizations.find(organization).isEmpty(),
                        "/organizationId",
                        "UNKNOWN_VALUE")
                .addIf(started != null && ended != null && ended.isBefore(started), "/endedOn", "BEFORE_START")
                .addIf(from != null && to != null && to < from, "/fundingTo", "BEFORE_START")
                .throwIfAny();
        if (unit == null || !covers(organization, unit.home())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        return unit;
    }

    private boolean covers(@Nullable UUID organization, UnitPath place) {
        return organization == null ? user.scope().covers(place) : user.scope().covers(organization, place);
    }
}
