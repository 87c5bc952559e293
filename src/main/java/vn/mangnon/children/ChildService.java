package vn.mangnon.children;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.households.Households;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Versions;
import vn.mangnon.limits.Limits;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** What officers do with the register. Each act: take the time once, load in scope, check, do, say so, show. */
@ApplicationScoped
@Transactional
class ChildService {

    private final ChildRepository children;
    private final RegisteredAlready registered;
    private final ChildRules rules;
    private final ResidenceRules residences;
    private final Units units;
    private final Households households;
    private final Lookalikes lookalikes;
    private final CurrentUser user;
    private final RowSecurity rowSecurity;
    private final Limits limits;
    private final MergePatch patches;
    private final ChildViews views;
    private final Event<HomeChanged> homes;
    private final Clock clock;

    ChildService(
            ChildRepository children,
            RegisteredAlready registered,
            ChildRules rules,
            ResidenceRules residences,
            Units units,
            Households households,
            Lookalikes lookalikes,
            CurrentUser user,
            RowSecurity rowSecurity,
            Limits limits,
            MergePatch patches,
            ChildViews views,
            Event<HomeChanged> homes,
            Clock clock) {
        this.children = children;
        this.registered = registered;
        this.rules = rules;
        this.residences = residences;
        this.units = units;
        this.households = households;
        this.lookalikes = lookalikes;
        this.user = user;
        this.rowSecurity = rowSecurity;
        this.limits = limits;
        this.patches = patches;
        this.views = views;
        this.homes = homes;
        this.clock = clock;
    }

    ChildView register(ChildDetails details) {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var faults = rules.check(details, today);
        rules.checkAgeOnRegistration(details, today, faults);
        rules.checkSince(details, null, today, faults);
        var home = residences.unitOf(details, faults);
        ResidenceRules.check(home, today, faults);
        checkHousehold(details, null, faults);
        var unit = residences.requireInScope(home, faults);
        registered.refuseId(details.id());
        registered.refusePersonalId(details.personalId(), null);
        if (details.duplicateReason() == null) {
            registered.refuseTwin(details);
        }
        var child = new Child(details, unit.home(), now);
        child.persistAndFlush();
        Log.infof("child %s registered by account %s", child.id(), user.accountId());
        return views.of(child, today, lookalikes.of(child.id(), details.duplicateReason()));
    }

    ChildView change(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var child = children.require(id, user.children().toWrite());
        Versions.require(ifMatch, child.version());
        var details = patches.apply(patch, ChildDetails.of(child), ChildDetails.class);
        if (details.personalId() != null && !details.personalId().equals(child.personalId())) {
            limits.changedNumbers().spend(user.accountId().toString()).ifPresent(wait -> {
                throw Problem.tooMany("CHANGED_NUMBERS_EXCEEDED", wait);
            });
        }
        return describe(child, details);
    }

    ChildView replace(UUID id, @Nullable String ifMatch, ChildDetails details) {
        var child = children.require(id, user.children().toWrite());
        Versions.require(ifMatch, child.version());
        return describe(child, details);
    }

    private ChildView describe(Child child, ChildDetails details) {
        var today = LocalDate.now(clock);
        var faults = rules.check(details, today)
                .addIf(details.id() != null, "/id", "NOT_CHANGEABLE")
                .addIf(details.duplicateReason() != null, "/duplicateReason", "NOT_CHANGEABLE");
        checkHousehold(details, child.householdId(), faults);
        rules.checkBirthBefore(child.standingCircumstances(), details, faults);
        rules.checkSince(details, child, today, faults);
        var home = residences.homeAfter(child, details, today, faults);
        if (!Objects.equals(details.personalId(), child.personalId())) {
            registered.refusePersonalId(details.personalId(), child.id());
        }
        // Who assigns a child to the neighbour sees it a last time, as it goes.
        return user.children().covers(home)
                ? write(child, details, home, today)
                : rowSecurity.lifted(() -> write(child, details, home, today));
    }

    private ChildView write(Child child, ChildDetails details, UnitPath home, LocalDate today) {
        var left = child.caregiversLeftOutBy(details);
        var residence = child.residenceAfter(details.residence(), today);
        var before = child.residence();
        var moves = before.isElsewhereThan(residence) && !child.isAwaitingAssignment();
        var moved = new HomeChanged(child.id(), moves && before.addressLine() != null ? before : null, left, today);
        child.describe(details, home, residence, goneOn(child, details, today), clock.instant());
        children.flush();
        if (moved.isToBeKept()) {
            homes.fire(moved);
            children.flush();
        }
        Log.infof("child %s changed by account %s", child.id(), user.accountId());
        return views.of(child, today);
    }

    /** Since when it is gone: the day stays when only something else is corrected. */
    private static @Nullable LocalDate goneOn(Child child, ChildDetails details, LocalDate today) {
        var status = details.status();
        if (status == null || status == ChildStatus.ACTIVE) {
            return null;
        }
        return status == child.storedStatus() ? child.leftOn() : today;
    }

    ChildView depart(UUID id, @Nullable String ifMatch, Departure departure) {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var faults = rules.checkForm(departure);
        var child = children.require(id, user.children().toWrite());
        Versions.require(ifMatch, child.version());
        rules.check(departure, child, today, faults);
        if (child.storedStatus() != ChildStatus.ACTIVE) {
            throw Problem.conflict("CHILD_ALREADY_LEFT");
        }
        child.depart(departure.status(), departure.leftOn(), now);
        children.flush();
        Log.infof("child %s left (%s), said account %s", id, departure.status(), user.accountId());
        return views.of(child, today);
    }

    /** What a neighbour above says of where a child lives, checked as if it stood in a patch. */
    void reside(UUID id, Residence residence) {
        var child = children.require(id, user.children().toWrite());
        describe(child, ChildDetails.of(child).in(residence));
    }

    /** Out of scope it cannot be given back without the neighbour. */
    void resideAgain(UUID id, Residence residence) {
        var child = children.require(id, user.children().toWrite());
        var unit = units.find(residence.adminUnitId()).orElseThrow(Problem::notFound);
        if (!user.children().covers(unit.home())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        child.returnTo(residence, unit.home(), clock.instant());
        children.flush();
    }

    void noteChange(UUID id) {
        children.require(id, user.children().toWrite()).partChanged(clock.instant());
    }

    ChildView view(UUID id) {
        return view(id, null);
    }

    /** The child as it was on a day, by what is known of that day now. */
    ChildView view(UUID id, @Nullable LocalDate asOf) {
        var today = LocalDate.now(clock);
        if (asOf != null && asOf.isAfter(today)) {
            throw Problem.malformed("INVALID_PARAMETER", new Fault("?asOf", "IN_THE_FUTURE"));
        }
        var child = children.require(id, user.children());
        if (asOf == null || asOf.equals(today)) {
            return views.of(child, today);
        }
        if (asOf.isBefore(child.dateOfBirth())) {
            throw Problem.notFound();
        }
        return views.asOf(child, asOf);
    }

    private void checkHousehold(ChildDetails details, @Nullable UUID known, Faults faults) {
        var household = details.householdId();
        faults.addIf(
                household != null && !household.equals(known) && !households.isVisible(household, user.children()),
                "/householdId",
                "UNKNOWN_VALUE");
    }

    void moveTo(UUID id, UnitRef unit) {
        var child = children.requireAnywhere(id);
        var today = LocalDate.now(clock);
        var there = new Residence(unit.id(), null, child.residence().kind(), today);
        write(child, ChildDetails.of(child).movedOverTo(there), unit.home(), today);
    }
}
