package vn.mangnon.rights;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.calendar.CalendarService;
import vn.mangnon.calendar.WorkingDays;
import vn.mangnon.calendar.WorkingDaysChanged;
import vn.mangnon.children.Children;
import vn.mangnon.consents.Consents;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Versions;
import vn.mangnon.rights.PrivacyLimits.InForce;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** What officers do with requests. Each act: take the time once, load in scope, check, do, say so, show. */
@ApplicationScoped
@Transactional
class RequestService {

    private final RequestRepository requests;
    private final PrivacyLimitRepository limitsInLaw;
    private final PrivacyLimits limits;
    private final CalendarService calendar;
    private final Children children;
    private final Consents consents;
    private final Units units;
    private final CurrentUser user;
    private final RowSecurity rowSecurity;
    private final InputChecks checks;
    private final Clock clock;

    RequestService(
            RequestRepository requests,
            PrivacyLimitRepository limitsInLaw,
            PrivacyLimits limits,
            CalendarService calendar,
            Children children,
            Consents consents,
            Units units,
            CurrentUser user,
            RowSecurity rowSecurity,
            InputChecks checks,
            Clock clock) {
        this.requests = requests;
        this.limitsInLaw = limitsInLaw;
        this.limits = limits;
        this.calendar = calendar;
        this.children = children;
        this.consents = consents;
        this.units = units;
        this.user = user;
        this.rowSecurity = rowSecurity;
        this.checks = checks;
        this.clock = clock;
    }

    RequestView receive(RequestDetails asked) {
        var now = clock.instant();
        var faults = checks.of(asked);
        var received = asked.receivedAt();
        var child = asked.childId();
        faults.addIf(received != null && received.isAfter(now), "/receivedAt", "IN_THE_FUTURE")
                .addIf(child != null && !children.isVisible(child, user.children()), "/childId", "UNKNOWN_VALUE");
        var day = LocalDate.ofInstant(Objects.requireNonNullElse(received, now), clock.getZone());
        var reply = limits.inForce(PrivacyLimits.REPLY, day).orElse(null);
        var completion = asked.kind() == null
                ? null
                : limits.inForce(asked.kind().name(), day, asked.isWithProcessor())
                        .orElse(null);
        faults.addIf(
                received != null && asked.kind() != null && (reply == null || completion == null),
                "/receivedAt",
                "NO_LIMIT_IN_FORCE");
        var unit = place(asked, faults);
        refuseTakenId(asked.id());
        if (reply == null || completion == null) {
            throw new IllegalStateException("a missing limit is a fault");
        }
        var workingDays = calendar.workingDays();
        var made = new DataSubjectRequest(
                asked,
                unit.home(),
                PrivacyClock.running(reply.legalBasis(), dueAt(reply, asked.receivedAt(), workingDays)),
                PrivacyClock.running(completion.legalBasis(), dueAt(completion, asked.receivedAt(), workingDays)),
                now);
        made.persistAndFlush();
        Log.infof("data-subject request %s received by account %s", made.id(), user.accountId());
        return view(made);
    }

    RequestView reply(UUID id, @Nullable String ifMatch, ReplyToRequest reply) {
        var now = clock.instant();
        var faults = checks.of(reply);
        var known = requireVersion(id, ifMatch);
        checkMoment(known, reply.repliedAt(), "/repliedAt", now, faults).throwIfAny();
        known.reply(Objects.requireNonNullElse(reply.repliedAt(), now), reply.note(), now);
        return changed(known, "answered");
    }

    RequestView extend(UUID id, @Nullable String ifMatch, ExtendRequest extension) {
        var now = clock.instant();
        var faults = checks.of(extension);
        var known = requireVersion(id, ifMatch);
        var day = LocalDate.ofInstant(known.asked().receivedAt(), clock.getZone());
        var most = limits.inForce(PrivacyLimits.EXTENSION, day)
                .map(inForce -> inForce.limit().amount())
                .orElse(0);
        if (extension.days() != null && extension.days() > most) {
            faults.add("/days", "TOO_LARGE", Map.of("value", most));
        }
        faults.throwIfAny();
        known.extend(extension.days(), extension.reason(), now);
        return changed(known, "extended");
    }

    RequestView complete(UUID id, @Nullable String ifMatch, CompleteRequest completion) {
        var now = clock.instant();
        var faults = checks.of(completion);
        var known = requireVersion(id, ifMatch);
        checkMoment(known, completion.completedAt(), "/completedAt", now, faults)
                .throwIfAny();
        known.complete(
                Objects.requireNonNullElse(completion.completedAt(), now), completion.outcome(), user.accountId(), now);
        return changed(known, "completed");
    }

    RequestView refuse(UUID id, @Nullable String ifMatch, RefuseRequest refusal) {
        var now = clock.instant();
        var faults = checks.of(refusal);
        var known = requireVersion(id, ifMatch);
        checkMoment(known, refusal.refusedAt(), "/refusedAt", now, faults).throwIfAny();
        known.refuse(
                Objects.requireNonNullElse(refusal.refusedAt(), now),
                refusal.legalGround(),
                refusal.reason(),
                user.accountId(),
                now);
        return changed(known, "refused");
    }

    /** A day became a holiday, or is one no more: what runs over it falls due on another. */
    void reckonAgain(@Observes WorkingDaysChanged change) {
        var workingDays = calendar.workingDays();
        rowSecurity.lifted(() -> {
            for (var open : requests.open()) {
                var day = LocalDate.ofInstant(open.asked().receivedAt(), clock.getZone());
                var reply = limits.inForce(PrivacyLimits.REPLY, day);
                var completion =
                        limits.inForce(open.kind().name(), day, open.asked().withProcessor());
                if (reply.isPresent() && completion.isPresent()) {
                    open.fallsDue(
                            dueAt(reply.get(), open.asked().receivedAt(), workingDays),
                            dueAt(completion.get(), open.asked().receivedAt(), workingDays));
                }
            }
            requests.flush();
        });
    }

    RequestView view(UUID id) {
        return view(requests.require(id, places()));
    }

    Page<RequestSummary> list(RequestFilter filter, PageRequest page) {
        var now = clock.instant();
        var extent = filter.adminUnitId() == null ? null : extentOf(filter.adminUnitId());
        return requests.page(filter, extent, places(), now, page).map(known -> RequestSummary.of(known, now));
    }

    /** Counts rows that the caller may not see one by one: numbers of the places that he supervises. */
    Page<RequestFigureView> figures(@Nullable UUID adminUnitId) {
        var supervised = user.scope().territories();
        var extent = adminUnitId == null ? new UnitExtent(supervised, List.of()) : extentOf(adminUnitId);
        var now = clock.instant();
        return new Page<>(rowSecurity.lifted(() -> requests.figures(extent, supervised, now)), null, null);
    }

    Page<PrivacyLimitView> limits() {
        return new Page<>(
                limitsInLaw.everyOne().stream().map(PrivacyLimitView::of).toList(), null, null);
    }

    private DataSubjectRequest requireVersion(UUID id, @Nullable String ifMatch) {
        var known = requests.require(id, places());
        Versions.require(ifMatch, known.version());
        return known;
    }

    private RequestView changed(DataSubjectRequest known, String how) {
        requests.flush();
        Log.infof("data-subject request %s %s by account %s", known.id(), how, user.accountId());
        return view(known);
    }

    private RequestView view(DataSubjectRequest known) {
        var child = known.childId();
        var byHarmer = child != null
                && known.asked()
                        .requester()
                        .relation()
                        .filter(relation -> consents.namedHarmersOf(child).contains(relation))
                        .isPresent();
        return RequestView.of(known, byHarmer, clock.instant());
    }

    /** Where the caller sees children by name: who sees them nowhere sees no request of theirs. */
    private List<UnitPath> places() {
        return user.children().places();
    }

    private UnitExtent extentOf(UUID adminUnitId) {
        return units.extentOf(adminUnitId).orElse(UnitExtent.NOTHING);
    }

    private Instant dueAt(InForce limit, Instant from, WorkingDays workingDays) {
        return limit.limit().dueAt(from, workingDays, clock.getZone());
    }

    /** What happened did so after the request came, and not in the future. */
    private static Faults checkMoment(
            DataSubjectRequest known, @Nullable Instant at, String pointer, Instant now, Faults faults) {
        return faults.addIf(at != null && at.isAfter(now), pointer, "IN_THE_FUTURE")
                .addIf(at != null && at.isBefore(known.asked().receivedAt()), pointer, "BEFORE_RECEIPT");
    }

    /** In the caller's scope, once nothing else is wrong. */
    private UnitRef place(RequestDetails asked, Faults faults) {
        var unit = asked.adminUnitId() == null
                ? null
                : units.find(asked.adminUnitId()).orElse(null);
        faults.throwIfAny();
        if (unit == null || !user.children().covers(unit.home())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        return unit;
    }

    private void refuseTakenId(@Nullable UUID id) {
        if (id != null && requests.idIsTaken(id)) {
            throw Problem.conflictWith("ID_TAKEN", URI.create("data-subject-requests/" + id));
        }
    }
}
