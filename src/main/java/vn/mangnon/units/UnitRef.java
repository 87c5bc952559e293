package vn.mangnon.units;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.UnitPath;

/** What a neighbour may know of a unit: {@code home} is its place in the tree of today. */
public record UnitRef(
        UUID id,
        @Nullable String code,
        String name,
        UnitLevel level,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        UnitPath home) {

    static UnitRef of(AdminUnit unit) {
        return new UnitRef(
                unit.id(), unit.code(), unit.name(), unit.level(), unit.validFrom(), unit.validTo(), unit.home());
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
