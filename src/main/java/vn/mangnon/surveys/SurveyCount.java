package vn.mangnon.surveys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** What one hamlet, or a commune without hamlets, was counted to have in one round. Figures, no child. */
@Entity
@Table(name = "survey_count")
class SurveyCount extends StoredEntity {

    @Column(name = "round_id")
    private UUID roundId;

    @Column(name = "admin_unit_id")
    private UUID adminUnitId;

    @Column(name = "unit_path")
    private String unitPath;

    private int children;

    @Column(name = "special_circumstances")
    private int specialCircumstances;

    @Column(name = "at_risk")
    private int atRisk;

    @Column(name = "counted_on")
    private LocalDate countedOn;

    @SuppressWarnings("NullAway.Init")
    protected SurveyCount() {}

    SurveyCount(UUID roundId, UUID adminUnitId, UnitPath place, CountDetails details, Instant now) {
        super(null, now);
        this.roundId = roundId;
        this.adminUnitId = adminUnitId;
        unitPath = place.value();
        describe(details, now);
    }

    final void describe(CountDetails details, Instant now) {
        children = details.children();
        specialCircumstances = details.specialCircumstances();
        atRisk = details.atRisk();
        countedOn = details.countedOn();
        touch(now);
    }

    UUID adminUnitId() {
        return adminUnitId;
    }

    String unitPath() {
        return unitPath;
    }

    int children() {
        return children;
    }

    int specialCircumstances() {
        return specialCircumstances;
    }

    int atRisk() {
        return atRisk;
    }

    LocalDate countedOn() {
        return countedOn;
    }
}
