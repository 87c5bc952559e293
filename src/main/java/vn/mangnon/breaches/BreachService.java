package vn.mangnon.breaches;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.calendar.CalendarService;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Versions;
import vn.mangnon.rights.PrivacyClock;
import vn.mangnon.rights.PrivacyLimits;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** Dealing with a breach. Each act: take the time once, load in scope, check, do, say so, show. */
@ApplicationScoped
@Transactional
class BreachService {

    private final BreachRepository breaches;
    private final PrivacyLimits limits;
    private final CalendarService calendar;
    private final Units units;
    private final CurrentUser user;
    private final InputChecks checks;
    private final MergePatch patches;
    private final Clock clock;

    BreachService(
            BreachRepository breaches,
            PrivacyLimits limits,
            CalendarService calendar,
            Units units,
            CurrentUser user,
            InputChecks checks,
            MergePatch patches,
            Clock clock) {
        this.breaches = breaches;
        this.limits = limits;
        this.calendar = calendar;
        this.units = units;
        this.user = user;
        this.checks = checks;
        this.patches = patches;
        this.clock = clock;
    }

    BreachView open(BreachDetails details) {
        var now = clock.instant();
        var faults = check(details);
        var discovered = Objects.requireNonNullElse(details.discoveredAt(), now);
        var limit = limits.inForce(PrivacyLimits.BREACH_NOTICE, LocalDate.ofInstant(discovered, clock.getZone()))
                .orElse(null);
        faults.addIf(limit == null, "/discoveredAt", "NO_LIMIT_IN_FORCE");
        var place = place(details.adminUnitId(), faults);
        if (details.id() != null && breaches.idIsTaken(details.id())) {
            throw Problem.conflictWith("ID_TAKEN", URI.create("breach-notices/" + details.id()));
        }
        if (limit == null) {
            throw new IllegalStateException("a missing limit is a fault");
        }
        var dueAt = limit.limit().dueAt(details.discoveredAt(), calendar.workingDays(), clock.getZone());
        var made = new BreachNotice(details, place, PrivacyClock.running(limit.legalBasis(), dueAt), now);
        made.persistAndFlush();
        Log.warnf("breach notice %s opened by account %s", made.id(), user.accountId());
        return view(made);
    }

    BreachView change(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var known = requireToWrite(id, ifMatch);
        var details = patches.apply(patch, BreachDetails.of(known), BreachDetails.class);
        check(details)
                .addIf(details.id() != null, "/id", "NOT_CHANGEABLE")
                .addIf(!Objects.equals(details.adminUnitId(), known.adminUnitId()), "/adminUnitId", "NOT_CHANGEABLE")
                .addIf(
                        details.discoveredAt() != null
                                && !details.discoveredAt().equals(known.discoveredAt()),
                        "/discoveredAt",
                        "NOT_CHANGEABLE")
                .throwIfAny();
        known.describe(details, clock.instant());
        return changed(known, "changed");
    }

    BreachView send(UUID id, @Nullable String ifMatch, SendNotice sending) {
        var faults = checks.of(sending);
        var known = requireToWrite(id, ifMatch);
        var sent = sending.sentAt();
        if (sent != null) {
            var late = known.wouldBeLate(sent);
            faults.addIf(sent.isAfter(clock.instant()), "/sentAt", "IN_THE_FUTURE")
                    .addIf(sent.isBefore(known.discoveredAt()), "/sentAt", "BEFORE_DISCOVERY")
                    .addIf(late && sending.lateReason() == null, "/lateReason", "LATE_WITHOUT_REASON")
                    .addIf(!late && sending.lateReason() != null, "/lateReason", "NOT_LATE");
        }
        faults.throwIfAny();
        known.send(sending, user.accountId(), clock.instant());
        return changed(known, "told to the authority");
    }

    BreachView close(UUID id, @Nullable String ifMatch, CloseBreach closing) {
        checks.of(closing).throwIfAny();
        var known = requireToWrite(id, ifMatch);
        known.close(closing.note(), user.accountId(), clock.instant());
        return changed(known, "closed");
    }

    BreachView view(UUID id) {
        return view(breaches.require(id, user.scope().territories()));
    }

    Page<BreachSummary> list(BreachFilter filter, PageRequest page) {
        var now = clock.instant();
        return breaches.page(filter, user.scope().territories(), page).map(known -> BreachSummary.of(known, now));
    }

    /** What concerns a place from above is seen from it, and written above. */
    private BreachNotice requireToWrite(UUID id, @Nullable String ifMatch) {
        var known = breaches.require(id, user.scope().territories());
        if (!user.scope().covers(known.unitPath())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        Versions.require(ifMatch, known.version());
        return known;
    }

    private BreachView changed(BreachNotice known, String how) {
        breaches.flush();
        Log.infof("breach notice %s %s by account %s", known.id(), how, user.accountId());
        return view(known);
    }

    private BreachView view(BreachNotice known) {
        return BreachView.of(known, breaches.warningsOf(known), user.scope().covers(known.unitPath()), clock.instant());
    }

    private Faults check(BreachDetails details) {
        var faults = checks.of(details);
        var discovered = details.discoveredAt();
        var occurred = details.occurredAt();
        faults.addIf(discovered != null && discovered.isAfter(clock.instant()), "/discoveredAt", "IN_THE_FUTURE")
                .addIf(
                        discovered != null && occurred != null && occurred.isAfter(discovered),
                        "/occurredAt",
                        "AFTER_DISCOVERY");
        if (faults.none()) {
            var named = details.namedChildren();
            var seen = breaches.visible(named, user.children());
            for (int i = 0; i < named.size(); i++) {
                faults.addIf(!seen.contains(named.get(i)), "/childIds/" + i, "UNKNOWN_VALUE");
            }
            var count = details.affectedChildren();
            faults.addIf(count != null && count < seen.size(), "/affectedChildren", "FEWER_THAN_NAMED");
        }
        return faults;
    }

    /** In the caller's scope, once nothing else is wrong. */
    private UnitPath place(@Nullable UUID adminUnitId, Faults faults) {
        var place = adminUnitId == null
                ? UnitPath.COUNTRY
                : units.find(adminUnitId).map(UnitRef::home).orElse(null);
        faults.throwIfAny();
        if (place == null || !user.scope().covers(place)) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        return place;
    }
}
