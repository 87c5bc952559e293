package vn.mangnon.escalations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a clock came to a mark. Raised by {@link AlertRun} alone, and never changed. */
@Entity
@Table(name = "clock_alert")
class ClockAlert {

    @Schema(
            name = "ClockAlertKind",
            description =
                    "`HALF`, `THREE_QUARTERS`, `END` of a limit: for whoever answers for the case; `TO_CHAIR`: over "
                            + "time, for the commune's chair; `TO_PROVINCE`: for the province.")
    enum Kind {
        HALF,
        THREE_QUARTERS,
        END,
        TO_CHAIR,
        TO_PROVINCE
    }

    @Id
    private UUID id;

    @Column(name = "clock_id")
    private UUID clockId;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "raised_at")
    private Instant raisedAt;

    /** The end that was counted to. */
    @Column(name = "due_at")
    private Instant dueAt;

    @SuppressWarnings("NullAway.Init")
    protected ClockAlert() {}

    UUID id() {
        return id;
    }

    Instant raisedAt() {
        return raisedAt;
    }
}
