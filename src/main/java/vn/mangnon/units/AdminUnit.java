package vn.mangnon.units;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** One unit, from its first day to the day on which it was no more. */
@Entity
@Table(name = "admin_unit")
class AdminUnit extends StoredEntity {

    private @Nullable String code;

    @Enumerated(EnumType.STRING)
    private UnitLevel level;

    private String name;

    /** What a hamlet is called where it lies: ấp, khóm, thôn, bản, khu phố, tổ dân phố. */
    @Column(name = "type_word")
    private @Nullable String typeWord;

    /** The parent is found by code and date: a parent that is renamed or re-classed keeps its children. */
    @Column(name = "parent_code")
    private @Nullable String parentCode;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    /** Exclusive. */
    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private String home;

    @SuppressWarnings("NullAway.Init")
    protected AdminUnit() {}

    /** A hamlet; units with a national code come from the national list alone. */
    AdminUnit(@Nullable UUID id, HamletDetails details, AdminUnit commune, Instant now) {
        super(id, now);
        this.level = UnitLevel.HAMLET;
        this.parentCode = commune.code;
        describe(details, now);
        this.home = commune.home().child(code == null ? id().toString() : code).value();
    }

    final void describe(HamletDetails details, Instant now) {
        code = details.code();
        name = details.name();
        typeWord = details.typeWord();
        validFrom = details.validFrom();
        validTo = details.validTo();
        touch(now);
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** The given day, or the nearest one on which this unit was in force. */
    LocalDate nearestDayInForce(LocalDate day) {
        if (day.isBefore(validFrom)) {
            return validFrom;
        }
        return validTo == null || day.isBefore(validTo) ? day : validTo.minusDays(1);
    }

    @Nullable
    String code() {
        return code;
    }

    UnitLevel level() {
        return level;
    }

    String name() {
        return name;
    }

    @Nullable
    String typeWord() {
        return typeWord;
    }

    @Nullable
    String parentCode() {
        return parentCode;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    UnitPath home() {
        return new UnitPath(home);
    }
}
