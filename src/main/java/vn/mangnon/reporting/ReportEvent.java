package vn.mangnon.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.StoredEntity;

/** Something that happened to a report. What a deadline's status is on a day follows from these. */
@Entity
@Table(name = "report_event")
class ReportEvent extends StoredEntity {

    @Schema(
            name = "ReportEventKind",
            description =
                    "`SUBMISSION` by the reporter; by the receiver `RETURN` (sent back), `ACCEPTANCE`, `WAIVER` (done "
                            + "without).")
    enum Kind {
        SUBMISSION,
        RETURN,
        ACCEPTANCE,
        WAIVER
    }

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "deadline_id")
    private Deadline deadline;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** Its place among the events of the deadline. */
    private int position;

    /** The day it counts for: the day it was recorded, unless the receiver confirmed an earlier one. */
    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "account_id")
    private UUID accountId;

    private @Nullable String note;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    @Column(name = "claimed_on")
    private @Nullable LocalDate claimedOn;

    @SuppressWarnings("NullAway.Init")
    protected ReportEvent() {}

    ReportEvent(
            Deadline deadline,
            Kind kind,
            int position,
            UUID accountId,
            @Nullable String note,
            Instant now,
            LocalDate today) {
        super(null, now);
        this.deadline = deadline;
        this.kind = kind;
        this.position = position;
        this.accountId = accountId;
        this.note = note;
        this.effectiveOn = today;
    }

    ReportEvent withDocument(@Nullable String number, @Nullable LocalDate claimed) {
        documentNumber = number;
        claimedOn = claimed;
        return this;
    }

    /** The receiver has the paper that proves it. */
    void confirmClaim(Instant now) {
        if (claimedOn != null) {
            effectiveOn = claimedOn;
            touch(now);
        }
    }

    Kind kind() {
        return kind;
    }

    int position() {
        return position;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    String documentNumber() {
        return documentNumber;
    }

    @Nullable
    LocalDate claimedOn() {
        return claimedOn;
    }
}
