package vn.mangnon.reporting;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.icalendar.CalendarEvent;
import vn.mangnon.icalendar.CalendarText;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Reason;
import vn.mangnon.kernel.Versions;
import vn.mangnon.organizations.Organizations;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/** What reporters and receivers do with deadlines. */
@ApplicationScoped
@Transactional
class DeadlineService {

    /** As many as a calendar program is handed at once. */
    private static final PageRequest OF_A_CALENDAR = new PageRequest(500, null, null);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final DeadlineRepository deadlines;
    private final Organizations organizations;
    private final Units units;
    private final CurrentUser user;
    private final InputChecks checks;
    private final ReportingConfig config;
    private final Clock clock;

    DeadlineService(
            DeadlineRepository deadlines,
            Organizations organizations,
            Units units,
            CurrentUser user,
            InputChecks checks,
            ReportingConfig config,
            Clock clock) {
        this.deadlines = deadlines;
        this.organizations = organizations;
        this.units = units;
        this.user = user;
        this.checks = checks;
        this.config = config;
        this.clock = clock;
    }

    Page<DeadlineView> list(DeadlineFilter filter, PageRequest request) {
        var asOf = filter.asOf() == null ? today() : filter.asOf();
        var extent = filter.adminUnitId() == null
                ? null
                : units.extentOf(filter.adminUnitId()).orElse(UnitExtent.NOTHING);
        var page = deadlines.page(filter, extent, user.scope(), asOf, config.dueSoonDays(), request);
        var names = organizations.names(page.items().stream()
                .flatMap(deadline -> Stream.of(deadline.reporterId(), deadline.receiverId()))
                .distinct()
                .toList());
        return page.map(deadline -> DeadlineView.of(
                deadline,
                deadline.statusOn(asOf, config.dueSoonDays()),
                asOf,
                this::dayOf,
                names,
                allowedActions(deadline)));
    }

    /** The same for calendar programs, the first of it; each on the last day on which it is in time. */
    String calendar(DeadlineFilter filter, Locale language) {
        var words = ResourceBundle.getBundle("deadlines", language, NO_FALLBACK);
        var events = list(filter, OF_A_CALENDAR).items().stream()
                .map(owed -> new CalendarEvent(
                        owed.id(),
                        owed.lastDay(),
                        null,
                        words.getString(owed.reportKind().name()) + " – " + owed.reporterName(),
                        owed.receiverName()))
                .toList();
        return CalendarText.of(words.getString("title"), events, clock.instant());
    }

    DeadlineView view(UUID id, @Nullable LocalDate asOf) {
        return view(deadlines.require(id, user.scope()), asOf == null ? today() : asOf);
    }

    List<SubmissionView> submissions(UUID id) {
        return view(id, null).submissions();
    }

    SubmissionView submission(UUID id, UUID submissionId) {
        return submissions(id).stream()
                .filter(submission -> submission.id().equals(submissionId))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    SubmissionView submit(UUID id, SubmitReport report) {
        var deadline = deadlines.require(id, user.scope());
        var faults = checks.of(report);
        var claimed = report.claimedOn();
        faults.addIf(claimed != null && claimed.isAfter(today()), "/claimedOn", "IN_THE_FUTURE")
                .throwIfAny();
        if (!maySubmit(deadline)) {
            throw Problem.forbidden("NOT_THE_REPORTER");
        }
        var event = deadline.submit(report, user.accountId(), clock.instant(), today());
        deadlines.flush();
        Log.infof("report %s submitted by account %s", id, user.accountId());
        return SubmissionView.of(event);
    }

    DeadlineView accept(UUID id, @Nullable String ifMatch, AcceptReport decision) {
        checks.of(decision).throwIfAny();
        var deadline = requireAsReceiver(id, ifMatch);
        deadline.accept(decision, user.accountId(), clock.instant(), today());
        return decided(deadline, "accepted");
    }

    DeadlineView sendBack(UUID id, @Nullable String ifMatch, Reason reason) {
        checks.of(reason).throwIfAny();
        var deadline = requireAsReceiver(id, ifMatch);
        deadline.sendBack(reason.note(), user.accountId(), clock.instant(), today());
        return decided(deadline, "returned");
    }

    DeadlineView waive(UUID id, @Nullable String ifMatch, Reason reason) {
        checks.of(reason).throwIfAny();
        var deadline = requireAsReceiver(id, ifMatch);
        deadline.waive(reason.note(), user.accountId(), clock.instant(), today());
        return decided(deadline, "waived");
    }

    private Deadline requireAsReceiver(UUID id, @Nullable String ifMatch) {
        var deadline = deadlines.require(id, user.scope());
        Versions.require(ifMatch, deadline.version());
        if (!mayReceive(deadline)) {
            throw Problem.forbidden("NOT_THE_RECEIVER");
        }
        return deadline;
    }

    private DeadlineView decided(Deadline deadline, String decision) {
        deadlines.flush();
        Log.infof("report %s %s by account %s", deadline.id(), decision, user.accountId());
        return view(deadline, today());
    }

    private DeadlineView view(Deadline deadline, LocalDate asOf) {
        var names = organizations.names(List.of(deadline.reporterId(), deadline.receiverId()));
        return DeadlineView.of(
                deadline,
                deadline.statusOn(asOf, config.dueSoonDays()),
                asOf,
                this::dayOf,
                names,
                allowedActions(deadline));
    }

    private List<String> allowedActions(Deadline deadline) {
        var actions = new ArrayList<String>();
        if (deadline.awaitsSubmission() && maySubmit(deadline)) {
            actions.add("SUBMIT");
        }
        if (mayReceive(deadline)) {
            if (deadline.awaitsReceiver()) {
                actions.addAll(List.of("ACCEPT", "RETURN"));
            }
            if (deadline.awaitsSubmission()) {
                actions.add("WAIVE");
            }
        }
        return actions;
    }

    /** Nobody above submits for a reporter: a supervisor's scope covers it, but the duty is the reporter's own. */
    private boolean maySubmit(Deadline deadline) {
        return user.as(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.MASS_ORGANIZATION_REPORTER)
                .covers(deadline.reporterId(), deadline.reporterPath());
    }

    private boolean mayReceive(Deadline deadline) {
        return user.as(Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER)
                .covers(deadline.receiverId(), deadline.receiverPath());
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
