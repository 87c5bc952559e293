package vn.mangnon.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.UnitPath;

/** A small country to try the map on. Units are named {@code code@firstDay}, or by the word they were given. */
final class Country {

    private final List<CountryMap.Unit> units = new ArrayList<>();
    private final List<CountryMap.Edge> successions = new ArrayList<>();
    private final Map<String, UUID> ids = new HashMap<>();

    Country province(String code, String validFrom, @Nullable String validTo) {
        return unit(UnitLevel.PROVINCE, code, null, validFrom, validTo);
    }

    Country district(String code, String province, String validFrom, @Nullable String validTo) {
        return unit(UnitLevel.DISTRICT, code, province, validFrom, validTo);
    }

    Country commune(String code, String parent, String validFrom, @Nullable String validTo) {
        return unit(UnitLevel.COMMUNE, code, parent, validFrom, validTo);
    }

    /** A hamlet without a code. */
    Country hamlet(String word, String commune, String validFrom) {
        var id = UUID.randomUUID();
        ids.put(word, id);
        units.add(new CountryMap.Unit(id, null, UnitLevel.HAMLET, commune, LocalDate.parse(validFrom), null));
        return this;
    }

    Country merged(String old, String successor) {
        return became(old, successor, SuccessionExtent.FULL);
    }

    Country split(String old, String... parts) {
        for (var part : parts) {
            became(old, part, SuccessionExtent.PARTIAL);
        }
        return this;
    }

    Map<UUID, UnitPath> homesOn(LocalDate day) {
        return new CountryMap(units, successions, day).homes();
    }

    /** Where a unit lies on a day. */
    String homeOf(String name, String day) {
        return homesOn(LocalDate.parse(day)).get(id(name)).value();
    }

    UUID id(String name) {
        return java.util.Objects.requireNonNull(ids.get(name), name);
    }

    List<CountryMap.Unit> units() {
        return units;
    }

    private Country unit(
            UnitLevel level, String code, @Nullable String parent, String validFrom, @Nullable String validTo) {
        var id = UUID.randomUUID();
        ids.put(code + "@" + validFrom, id);
        units.add(new CountryMap.Unit(
                id,
                code,
                level,
                parent,
                LocalDate.parse(validFrom),
                validTo == null ? null : LocalDate.parse(validTo)));
        return this;
    }

    private Country became(String old, String successor, SuccessionExtent extent) {
        successions.add(new CountryMap.Edge(id(old), id(successor), extent));
        return this;
    }
}
