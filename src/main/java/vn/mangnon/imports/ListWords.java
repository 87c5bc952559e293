package vn.mangnon.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.children.BirthDatePrecision;
import vn.mangnon.children.ResidenceKind;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.kernel.Folding;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/**
 * What the words of one list mean in the register. A list names few communes, ethnic groups and hamlets, and each many times,
 * so they are looked up once.
 */
final class ListWords {

    private static final Map<String, ResidenceKind> KINDS = Map.of(
            "thuongtru", ResidenceKind.PERMANENT,
            "permanent", ResidenceKind.PERMANENT,
            "tamtru", ResidenceKind.TEMPORARY,
            "temporary", ResidenceKind.TEMPORARY,
            "noiohientai", ResidenceKind.ACTUAL,
            "actual", ResidenceKind.ACTUAL);

    private static final Map<String, BirthDatePrecision> PRECISIONS = Map.of(
            "chinhxac", BirthDatePrecision.EXACT,
            "exact", BirthDatePrecision.EXACT,
            "thang", BirthDatePrecision.MONTH,
            "month", BirthDatePrecision.MONTH,
            "nam", BirthDatePrecision.YEAR,
            "year", BirthDatePrecision.YEAR,
            "uoctinh", BirthDatePrecision.ESTIMATED,
            "estimated", BirthDatePrecision.ESTIMATED);

    private static final Map<String, String> COUNTRIES = new HashMap<>();

    static {
        for (var code : Locale.getISOCountries()) {
            var country = new Locale.Builder().setRegion(code).build();
            COUNTRIES.put(Folding.fold(code), code);
            COUNTRIES.put(Folding.fold(country.getDisplayCountry(Locale.forLanguageTag("vi"))), code);
            COUNTRIES.put(Folding.fold(country.getDisplayCountry(Locale.ENGLISH)), code);
        }
    }

    private final Units units;
    private final CodeLists codes;
    private final LocalDate today;
    private final Map<String, String> ethnicities = new HashMap<>();

    private final Map<UUID, Optional<UnitRef>> unitsById = new HashMap<>();
    private final Map<String, List<UnitRef>> communes = new HashMap<>();
    private final Map<UUID, List<UnitRef>> hamlets = new HashMap<>();

    ListWords(Units units, CodeLists codes, LocalDate today) {
        this.units = units;
        this.codes = codes;
        this.today = today;
    }

    Optional<UnitRef> unit(UUID id) {
        return unitsById.computeIfAbsent(id, units::find);
    }

    /** The commune in force today. */
    UnitRef communeOf(String code) {
        return communes
                .computeIfAbsent(code, it -> units.withCode(it, today).stream().toList())
                .stream()
                .findFirst()
                .orElseThrow(Unknown::new);
    }

    UnitRef hamletIn(UnitRef commune, String name) {
        var folded = Folding.fold(name);
        var found = hamlets.computeIfAbsent(commune.id(), id -> units.hamletsIn(commune.home())).stream()
                .filter(hamlet -> Folding.fold(hamlet.name()).equals(folded))
                .toList();
        // Two of one name are nobody's to choose from.
        if (found.size() != 1) {
            throw new Unknown();
        }
        return found.get(0);
    }

    String ethnicity(String text) {
        return ethnicities.computeIfAbsent(
                text, it -> codes.codeOf(CodeLists.ETHNICITIES, it, today).orElseThrow(Unknown::new));
    }

    static String country(String text) {
        var code = COUNTRIES.get(Folding.fold(text));
        // The register knows what else it takes, such as XX for unknown.
        return code == null ? text : code;
    }

    static ResidenceKind residenceKind(String text) {
        return known(text, KINDS);
    }

    static BirthDatePrecision precision(String text) {
        return known(text, PRECISIONS);
    }

    private static <T> T known(String text, Map<String, T> words) {
        var value = words.get(Folding.fold(text));
        if (value == null) {
            throw new Unknown();
        }
        return value;
    }

    /** What nobody knows by this word. */
    static final class Unknown extends RuntimeException {
        Unknown() {
            super(null, null, false, false);
        }
    }
}
