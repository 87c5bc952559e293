package vn.mangnon.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.kernel.StoredEntity;

/** A day that is not what its weekday says. */
@Entity
@Table(name = "special_day")
class SpecialDay extends StoredEntity {

    /** OFF: a holiday, a day in lieu, a swapped working day. WORKING: a weekend day that is worked instead. */
    @Schema(
            name = "PublicHolidayKind",
            description =
                    "`OFF`: a holiday, a day in lieu, a swapped working day; `WORKING`: a weekend day that is worked "
                            + "instead.")
    enum Kind {
        OFF,
        WORKING
    }

    @Column(name = "day")
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;

    /** Entered by a person; the yearly computation leaves it alone. */
    private boolean entered;

    @SuppressWarnings("NullAway.Init")
    protected SpecialDay() {}

    SpecialDay(LocalDate day, Kind kind, String name, boolean entered, Instant now) {
        super(null, now);
        this.day = day;
        this.kind = kind;
        this.name = name;
        this.entered = entered;
    }

    void enter(Kind newKind, String newName, Instant now) {
        kind = newKind;
        name = newName;
        entered = true;
        touch(now);
    }

    LocalDate day() {
        return day;
    }

    Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    boolean entered() {
        return entered;
    }
}
