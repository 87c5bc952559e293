package vn.mangnon.surveys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

    @SuppressWarnings("NullAway.Init")
    protected Survey() {}

    Survey(SurveyDetails details, UnitPath place, Instant now) {
        super(details.id(), now);
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

    SurveyDetails details() {
        return new SurveyDetails(null, year, adminUnitId, children, specialCircumstances, atRisk, document, note);
    }

    int year() {
        return year;
    }

    UnitPath unitPath() {
        return new UnitPath(unitPath);
    }
}
