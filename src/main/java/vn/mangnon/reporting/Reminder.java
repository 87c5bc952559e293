package vn.mangnon.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody is to be told, once, that a report is due soon or overdue. Telling them is the notifier's work. */
@Embeddable
@Schema(name = "Reminder")
record Reminder(
        @Enumerated(EnumType.STRING) @NotNull Kind kind,
        @Column(name = "raised_at") @NotNull Instant raisedAt) {

    @Schema(name = "ReminderKind", description = "`DUE_SOON`: the last day is near; `OVERDUE`: it is past.")
    enum Kind {
        DUE_SOON,
        OVERDUE
    }
}
