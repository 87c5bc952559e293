package vn.mangnon.reporting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** One reporter's duty to report for one period. Made by {@link DeadlineRun} in sets, never one by one. */
@Entity
@Table(name = "report_deadline")
class Deadline extends StoredEntity {

    @Column(name = "schedule_id")
    private UUID scheduleId;

    @Enumerated(EnumType.STRING)
    @Column(name = "report_kind")
    private ReportKind reportKind;

    @Column(name = "reporter_id")
    private UUID reporterId;

    /** The unit the reporter lies in, for questions about units of the past. */
    @Column(name = "reporter_unit_id")
    private @Nullable UUID reporterUnitId;

    @Column(name = "reporter_path")
    private String reporterPath;

    @Column(name = "receiver_id")
    private UUID receiverId;

    @Column(name = "receiver_path")
    private String receiverPath;

    @Column(name = "period_from")
    private LocalDate periodFrom;

    @Column(name = "period_to")
    private LocalDate periodTo;

    private LocalDate stated;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "overdue_flagged_at")
    private @Nullable Instant overdueFlaggedAt;

    /** The day of the first of its events, for the questions of {@link DeadlineRepository}; the database keeps it. */
    @Column(name = "first_event_on", insertable = false, updatable = false)
    private @Nullable LocalDate firstEventOn;

    @OneToMany(mappedBy = "deadline", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<ReportEvent> events = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "report_reminder", joinColumns = @JoinColumn(name = "deadline_id"))
    @OrderBy("raisedAt")
    private List<Reminder> reminders = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Deadline() {}

    /**
     * Where it stands at the end of a day. {@link DeadlineRepository} asks the same of the database, status by status; a
     * test holds the two together.
     */
    DeadlineStatus statusOn(LocalDate day, int dueSoonDays) {
        var known = events.stream()
                .filter(event -> !event.effectiveOn().isAfter(day))
                .toList();
        if (known.isEmpty()) {
            return statusWithoutSubmission(day, dueSoonDays);
        }
        return switch (known.get(known.size() - 1).kind()) {
            case SUBMISSION ->
                firstSubmittedOn().isAfter(lastDay) ? DeadlineStatus.SUBMITTED_LATE : DeadlineStatus.SUBMITTED_ON_TIME;
            case RETURN -> DeadlineStatus.RETURNED;
            case ACCEPTANCE -> DeadlineStatus.ACCEPTED;
            case WAIVER -> DeadlineStatus.WAIVED;
        };
    }

    private DeadlineStatus statusWithoutSubmission(LocalDate day, int dueSoonDays) {
        if (day.isAfter(lastDay)) {
            return DeadlineStatus.OVERDUE;
        }
        if (!day.isBefore(lastDay.minusDays(dueSoonDays))) {
            return DeadlineStatus.DUE_SOON;
        }
        return day.isBefore(periodFrom) ? DeadlineStatus.UPCOMING : DeadlineStatus.OPEN;
    }

    private LocalDate firstSubmittedOn() {
        return events.stream()
                .filter(event -> event.kind() == ReportEvent.Kind.SUBMISSION)
                .map(ReportEvent::effectiveOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    boolean awaitsSubmission() {
        return events.isEmpty() || lastEvent().kind() == ReportEvent.Kind.RETURN;
    }

    boolean awaitsReceiver() {
        return !events.isEmpty() && lastEvent().kind() == ReportEvent.Kind.SUBMISSION;
    }

    private ReportEvent lastEvent() {
        return events.get(events.size() - 1);
    }

    ReportEvent submit(SubmitReport report, UUID accountId, Instant now, LocalDate today) {
        if (!awaitsSubmission()) {
            throw Problem.conflict("REPORT_SUBMITTED_ALREADY");
        }
        return happened(ReportEvent.Kind.SUBMISSION, accountId, report.note(), now, today)
                .withDocument(report.documentNumber(), report.claimedOn());
    }

    void accept(AcceptReport decision, UUID accountId, Instant now, LocalDate today) {
        requireSubmission();
        if (Boolean.TRUE.equals(decision.claimConfirmed())) {
            lastEvent().confirmClaim(now);
        }
        happened(ReportEvent.Kind.ACCEPTANCE, accountId, decision.note(), now, today);
    }

    void sendBack(String reason, UUID accountId, Instant now, LocalDate today) {
        requireSubmission();
        happened(ReportEvent.Kind.RETURN, accountId, reason, now, today);
    }

    void waive(String reason, UUID accountId, Instant now, LocalDate today) {
        if (!awaitsSubmission()) {
            throw Problem.conflict("REPORT_SUBMITTED_ALREADY");
        }
        happened(ReportEvent.Kind.WAIVER, accountId, reason, now, today);
    }

    private void requireSubmission() {
        if (!awaitsReceiver()) {
            throw Problem.conflict("REPORT_NOT_SUBMITTED");
        }
    }

    private ReportEvent happened(
            ReportEvent.Kind kind, UUID accountId, @Nullable String note, Instant now, LocalDate today) {
        var event = new ReportEvent(this, kind, events.size(), accountId, note, now, today);
        events.add(event);
        touch(now);
        return event;
    }

    UUID scheduleId() {
        return scheduleId;
    }

    ReportKind reportKind() {
        return reportKind;
    }

    UUID reporterId() {
        return reporterId;
    }

    UnitPath reporterPath() {
        return new UnitPath(reporterPath);
    }

    UUID receiverId() {
        return receiverId;
    }

    UnitPath receiverPath() {
        return new UnitPath(receiverPath);
    }

    LocalDate periodFrom() {
        return periodFrom;
    }

    LocalDate periodTo() {
        return periodTo;
    }

    LocalDate stated() {
        return stated;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    @Nullable
    Instant overdueFlaggedAt() {
        return overdueFlaggedAt;
    }

    List<ReportEvent> events() {
        return List.copyOf(events);
    }

    List<Reminder> reminders() {
        return List.copyOf(reminders);
    }
}
