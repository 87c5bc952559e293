package vn.mangnon.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A deadline as it stands at the end of a day. */
@Schema(name = "ReportDeadline")
record DeadlineView(
        UUID id,
        UUID scheduleId,
        ReportKind reportKind,
        UUID reporterId,
        String reporterName,
        UUID receiverId,
        String receiverName,
        LocalDate periodFrom,

        @Schema(description = "Inclusive: số liệu tính đến hết ngày này.")
        LocalDate periodTo,

        @Schema(description = "The date as the document writes it.")
        LocalDate stated,

        @Schema(description = "The last day on which the report is in time, until midnight in Vietnam.")
        LocalDate lastDay,

        DeadlineStatus status,

        @Schema(description = "Days past `lastDay`; only while OVERDUE.") @Nullable
        Long overdueDays,

        @Schema(description = "When the scheduler found it overdue; written once.") @Nullable
        Instant overdueFlaggedAt,

        List<Reminder> reminders,
        List<SubmissionView> submissions,

        @Schema(description = "What the receiver decided, with the reason.")
        List<DecisionView> decisions,

        @Schema(description = "What the caller may do to it now: SUBMIT, ACCEPT, RETURN, WAIVE.")
        List<String> allowedActions,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static DeadlineView of(
            Deadline deadline,
            DeadlineStatus status,
            LocalDate asOf,
            Function<Instant, LocalDate> dayOf,
            Map<UUID, String> names,
            List<String> allowedActions) {
        var overdueDays = status == DeadlineStatus.OVERDUE ? ChronoUnit.DAYS.between(deadline.lastDay(), asOf) : null;
        var flaggedAt = deadline.overdueFlaggedAt();
        var known = deadline.events().stream()
                .filter(event -> !event.effectiveOn().isAfter(asOf))
                .toList();
        return new DeadlineView(
                deadline.id(),
                deadline.scheduleId(),
                deadline.reportKind(),
                deadline.reporterId(),
                names.getOrDefault(deadline.reporterId(), ""),
                deadline.receiverId(),
                names.getOrDefault(deadline.receiverId(), ""),
                deadline.periodFrom(),
                deadline.periodTo(),
                deadline.stated(),
                deadline.lastDay(),
                status,
                overdueDays,
                flaggedAt == null || dayOf.apply(flaggedAt).isAfter(asOf) ? null : flaggedAt,
                deadline.reminders().stream()
                        .filter(reminder -> !dayOf.apply(reminder.raisedAt()).isAfter(asOf))
                        .toList(),
                known.stream()
                        .filter(event -> event.kind() == ReportEvent.Kind.SUBMISSION)
                        .map(SubmissionView::of)
                        .toList(),
                known.stream()
                        .filter(event -> event.kind() != ReportEvent.Kind.SUBMISSION)
                        .map(DecisionView::of)
                        .toList(),
                allowedActions,
                Versions.tag(deadline.version(), status.ordinal(), overdueDays == null ? 0 : overdueDays));
    }
}
