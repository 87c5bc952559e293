package vn.mangnon.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.OfficialDocument;
import vn.mangnon.kernel.StoredEntity;

/** A duty to report, as a document orders it. It is not changed: a new document is a new schedule. */
@Entity
@Table(name = "report_schedule")
class Schedule extends StoredEntity {

    @JdbcTypeCode(SqlTypes.JSON)
    private OfficialDocument document;

    @Column(name = "issuer_id")
    private UUID issuerId;

    @Column(name = "receiver_id")
    private UUID receiverId;

    @Column(name = "via_id")
    private @Nullable UUID viaId;

    @Enumerated(EnumType.STRING)
    @Column(name = "report_kind")
    private ReportKind reportKind;

    @Embedded
    private DueRule rule;

    @Embedded
    private ReportPeriod period;

    @JdbcTypeCode(SqlTypes.JSON)
    private Reporters reporters;

    /** The document's own year: nothing is due before. */
    @Column(name = "first_year")
    private int firstYear;

    /** The schedule that a person confirmed to go on in this one. */
    @Column(name = "continues_id")
    private @Nullable UUID continuesId;

    @SuppressWarnings("NullAway.Init")
    protected Schedule() {}

    Schedule(ScheduleDetails details, int firstYear, Instant now) {
        super(details.id(), now);
        this.document = details.document().withDatesRead();
        this.issuerId = details.issuerId();
        this.receiverId = details.receiverId();
        this.viaId = details.viaId();
        this.reportKind = details.reportKind();
        this.rule = details.rule();
        this.period = details.period();
        this.reporters = details.reporters();
        this.firstYear = firstYear;
    }

    Schedule continuedBy(ContinueSchedule details, Instant now) {
        var same = new ScheduleDetails(
                null,
                document,
                details.issuerId(),
                details.receiverId(),
                details.viaId(),
                reportKind,
                rule,
                period,
                details.reporters());
        var next = new Schedule(same, details.firstYear(), now);
        next.continuesId = id();
        return next;
    }

    OfficialDocument document() {
        return document;
    }

    UUID issuerId() {
        return issuerId;
    }

    UUID receiverId() {
        return receiverId;
    }

    @Nullable
    UUID viaId() {
        return viaId;
    }

    ReportKind reportKind() {
        return reportKind;
    }

    DueRule rule() {
        return rule;
    }

    ReportPeriod period() {
        return period;
    }

    Reporters reporters() {
        return reporters;
    }

    int firstYear() {
        return firstYear;
    }

    @Nullable
    UUID continuesId() {
        return continuesId;
    }
}
