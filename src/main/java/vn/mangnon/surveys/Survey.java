package vn.mangnon.surveys;

import jakarta.persistence.Column;
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
import vn.mangnon.kernel.UnitPath;

/** One unit's survey of one year. */
@Entity
@Table(name = "survey_round")
class Survey extends StoredEntity {

    private int year;

    @Column(name = "admin_unit_id")
    private UUID adminUnitId;

    /** The home of the unit, kept beside it so that scope needs no join. */
    @Column(name = "unit_path")
    private String unitPath;

    private @Nullable Integer children;

    @Column(name = "special_circumstances")
    private @Nullable Integer specialCircumstances;

    @Column(name = "at_risk")
    private @Nullable Integer atRisk;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable OfficialDocument document;

    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private SurveyStatus status;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "counted_units")
    private @Nullable Integer countedUnits;

    @Column(name = "expected_units")
    private @Nullable Integer expectedUnits;

    @SuppressWarnings("NullAway.Init")
    protected Survey() {}

    Survey(SurveyDetails details, UnitPath place, Instant now) {
        super(details.id(), now);
        status = details.status() == SurveyStatus.OPEN ? SurveyStatus.OPEN : SurveyStatus.CLOSED;
        describe(details, place, now);
    }

    final void describe(SurveyDetails details, UnitPath place, Instant now) {
        year = details.year();
        adminUnitId = details.adminUnitId();
        unitPath = place.value();
        children = details.children();
        specialCircumstances = details.specialCircumstances();
        atRisk = details.atRisk();
        document = details.document() == null ? null : details.document().withDatesRead();
        note = details.note();
        touch(now);
    }

    /** The figures are the sum of the counts from now on, and nobody changes them. */
    void close(CountRepository.Sum sum, Instant now) {
        status = SurveyStatus.CLOSED;
        closedAt = now;
        children = Math.toIntExact(sum.children());
        specialCircumstances = Math.toIntExact(sum.specialCircumstances());
        atRisk = Math.toIntExact(sum.atRisk());
        countedUnits = Math.toIntExact(sum.counted());
        expectedUnits = Math.toIntExact(sum.expected());
        touch(now);
    }

    /** Whether its figures come from counts that were closed, rather than from a letter. */
    boolean isFrozen() {
        return closedAt != null;
    }

    SurveyStatus status() {
        return status;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    Integer countedUnits() {
        return countedUnits;
    }

    @Nullable
    Integer expectedUnits() {
        return expectedUnits;
    }

    SurveyDetails details() {
        return new SurveyDetails(
                null, year, adminUnitId, children, specialCircumstances, atRisk, document, note, status);
    }

    int year() {
        return year;
    }

    UnitPath unitPath() {
        return new UnitPath(unitPath);
    }
}
