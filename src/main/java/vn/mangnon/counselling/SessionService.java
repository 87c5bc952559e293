package vn.mangnon.counselling;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** Writing down sessions, and deciding on the help that is proposed in them. */
@ApplicationScoped
@Transactional
class SessionService {

    private final SessionRepository sessions;
    private final SessionRules rules;
    private final Units units;
    private final CurrentUser user;
    private final MergePatch patches;
    private final Clock clock;

    SessionService(
            SessionRepository sessions,
            SessionRules rules,
            Units units,
            CurrentUser user,
            MergePatch patches,
            Clock clock) {
        this.sessions = sessions;
        this.rules = rules;
        this.units = units;
        this.user = user;
        this.patches = patches;
        this.clock = clock;
    }

    Page<SessionSummary> list(SessionFilter filter, PageRequest page) {
        var extent = filter.adminUnitId() == null ? null : extent(filter.adminUnitId());
        return sessions.page(filter, extent, user.cases(), page).map(SessionSummary::of);
    }

    SessionView view(UUID id) {
        return view(sessions.require(id, user.cases()));
    }

    SessionView write(SessionDetails details) {
        var faults = rules.check(details, null, LocalDate.now(clock));
        var unit = place(details, faults);
        refuseTakenId(details.id());
        var made = new Session(details, unit.home(), user.accountId(), clock.instant());
        made.persistAndFlush();
        Log.infof("counselling session %s written down by account %s", made.id(), user.accountId());
        return view(made);
    }

    SessionView change(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var known = requireVersion(id, ifMatch);
        var details = patches.apply(patch, known.details(), SessionDetails.class);
        var faults =
                rules.check(details, known, LocalDate.now(clock)).addIf(details.id() != null, "/id", "NOT_CHANGEABLE");
        known.describe(details, place(details, faults).home(), user.accountId(), clock.instant());
        sessions.flush();
        return view(known);
    }

    SessionView decide(UUID id, @Nullable String ifMatch, DecideOnHelp deciding) {
        rules.check(deciding).throwIfAny();
        var known = requireVersion(id, ifMatch);
        known.decide(deciding, user.accountId(), clock.instant());
        sessions.flush();
        Log.infof("help proposed in counselling session %s decided on by account %s", id, user.accountId());
        return view(known);
    }

    List<SessionCount> counts(SessionCountFilter filter) {
        if (filter.to().isBefore(filter.from())) {
            throw Problem.malformed("INVALID_PARAMETER", new Fault("?to", "BEFORE_START"));
        }
        return sessions.counts(extent(filter.adminUnitId()), user.cases(), filter.from(), filter.to());
    }

    private Session requireVersion(UUID id, @Nullable String ifMatch) {
        var known = sessions.require(id, user.cases().toWrite());
        Versions.require(ifMatch, known.version());
        return known;
    }

    private SessionView view(Session known) {
        var actions = new ArrayList<String>();
        if (user.as(Duties.COMMUNE_OFFICER, Duties.COUNSELLING_WORKER).covers(known.unitPath())) {
            actions.add("CHANGE");
        }
        if (user.as(Duties.COMMUNE_CHAIR).covers(known.unitPath())
                && known.awaitsDecision()
                && !known.isProposedBy(user.accountId())) {
            actions.add("DECIDE");
        }
        return SessionView.of(known, actions);
    }

    private UnitExtent extent(UUID adminUnitId) {
        return units.extentOf(adminUnitId).orElse(UnitExtent.NOTHING);
    }

    /** The unit it was held in, in the caller's scope, once nothing else is wrong. */
    private UnitRef place(SessionDetails details, Faults faults) {
        var unit = details.adminUnitId() == null
                ? null
                : units.find(details.adminUnitId()).orElse(null);
        rules.checkPlace(unit, details, faults);
        faults.throwIfAny();
        if (unit == null || !user.cases().covers(unit.home())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        return unit;
    }

    private void refuseTakenId(@Nullable UUID id) {
        if (id != null && sessions.idIsTaken(id)) {
            throw sessions.isVisible(id, user.cases())
                    ? Problem.conflictWith("ID_TAKEN", URI.create("counselling-sessions/" + id))
                    : Problem.conflict("ID_TAKEN");
        }
    }
}
