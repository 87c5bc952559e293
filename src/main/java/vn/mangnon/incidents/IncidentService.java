package vn.mangnon.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Sight;
import vn.mangnon.children.Children;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/** Writing down what happened to a child. */
@ApplicationScoped
@Transactional
class IncidentService {

    private final IncidentRepository incidents;
    private final IncidentRules rules;
    private final Children children;
    private final Units units;
    private final CurrentUser user;
    private final MergePatch patches;
    private final Clock clock;

    IncidentService(
            IncidentRepository incidents,
            IncidentRules rules,
            Children children,
            Units units,
            CurrentUser user,
            MergePatch patches,
            Clock clock) {
        this.incidents = incidents;
        this.rules = rules;
        this.children = children;
        this.units = units;
        this.user = user;
        this.patches = patches;
        this.clock = clock;
    }

    Page<IncidentView> list(UUID childId, PageRequest page) {
        birthOf(childId, user.children());
        return incidents.page(childId, page).map(IncidentView::of);
    }

    IncidentView view(UUID childId, UUID id) {
        birthOf(childId, user.children());
        return IncidentView.of(incidents.require(id, childId));
    }

    IncidentView add(UUID childId, IncidentDetails details) {
        var born = birthOf(childId, user.children().toWrite());
        rules.check(details, born, LocalDate.now(clock)).throwIfAny();
        refuseTakenId(childId, details.id());
        var made = new Incident(childId, details, clock.instant());
        made.persistAndFlush();
        Log.infof("incident %s written down by account %s", made.id(), user.accountId());
        return IncidentView.of(made);
    }

    IncidentView change(UUID childId, UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var born = birthOf(childId, user.children().toWrite());
        var known = incidents.require(id, childId);
        Versions.require(ifMatch, known.version());
        var details = patches.apply(patch, known.details(), IncidentDetails.class);
        rules.check(details, born, LocalDate.now(clock))
                .addIf(details.id() != null, "/id", "NOT_CHANGEABLE")
                .throwIfAny();
        known.describe(details, clock.instant());
        incidents.flush();
        return IncidentView.of(known);
    }

    List<IncidentCount> counts(IncidentCountFilter filter) {
        if (filter.to().isBefore(filter.from())) {
            throw Problem.malformed("INVALID_PARAMETER", new Fault("?to", "BEFORE_START"));
        }
        var extent = units.extentOf(filter.adminUnitId()).orElse(UnitExtent.NOTHING);
        return incidents.counts(extent, user.children(), filter.from(), filter.to());
    }

    /** The day of birth, as far as it is known, of a child that is seen; there is no other. */
    private LocalDate birthOf(UUID childId, Sight sight) {
        return children.birthOf(childId, sight).orElseThrow(Problem::notFound);
    }

    private void refuseTakenId(UUID childId, @Nullable UUID id) {
        if (id != null && incidents.idIsTaken(id)) {
            throw incidents.isOf(id, childId)
                    ? Problem.conflictWith("ID_TAKEN", URI.create("children/" + childId + "/incidents/" + id))
                    : Problem.conflict("ID_TAKEN");
        }
    }
}
