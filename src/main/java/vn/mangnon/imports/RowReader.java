package vn.mangnon.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mangnon.children.BirthDatePrecision;
import vn.mangnon.children.Caregiver;
import vn.mangnon.children.ChildDetails;
import vn.mangnon.children.Residence;
import vn.mangnon.children.ResidenceKind;
import vn.mangnon.children.Sex;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Folding;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.tables.CellFault;
import vn.mangnon.tables.TableCell;
import vn.mangnon.tables.TableColumn;
import vn.mangnon.tables.TableRow;
import vn.mangnon.tables.WrittenDay;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/**
 * Reads the rows of one list. What is written for people (nam, nữ; Kinh, Khơ-me; a hamlet by its name) becomes the register's
 * codes; what cannot be read is told by its column, and the rest of the row is read on.
 */
final class RowReader {

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

    private static final int DIGITS_OF_AN_ID = 12;

    private final Units units;
    private final CodeLists codes;
    private final @Nullable UUID defaultUnit;
    private final LocalDate today;

    /** A list names few communes, ethnic groups and hamlets, and each many times. */
    private final Map<String, String> ethnicities = new HashMap<>();

    private final Map<UUID, Optional<UnitRef>> defaults = new HashMap<>();
    private final Map<String, List<UnitRef>> communes = new HashMap<>();
    private final Map<UUID, List<UnitRef>> hamlets = new HashMap<>();

    /** @param defaultUnit where the children live whose row says nothing of it */
    RowReader(Units units, CodeLists codes, @Nullable UUID defaultUnit, LocalDate today) {
        this.units = units;
        this.codes = codes;
        this.defaultUnit = defaultUnit;
        this.today = today;
    }

    StagedRow read(TableRow row) {
        return new Row(row).read();
    }

    /** One row, while it is read. */
    private final class Row {

        private final TableRow row;
        private final List<Fault> faults = new ArrayList<>();
        private final List<Caregiver> caregivers = new ArrayList<>();
        private final List<String> carers = new ArrayList<>();

        Row(TableRow row) {
            this.row = row;
        }

        // What is missing is null here, whatever the types say: the register's own rules tell it.
        @SuppressWarnings("NullAway")
        StagedRow read() {
            var day = value(ImportColumns.DATE_OF_BIRTH, TableCell::day);
            var precision = value(ImportColumns.PRECISION, cell -> known(cell, PRECISIONS));
            if (precision == null) {
                // Of a day that is missing or cannot be read, one fault is told, not another of how exact it is.
                precision = day == null ? BirthDatePrecision.EXACT : precisionOf(day);
            }
            addCarer(ImportColumns.MOTHER, "mẹ", ImportColumns.MOTHER_PHONE);
            addCarer(ImportColumns.FATHER, "cha", ImportColumns.FATHER_PHONE);
            addCarer(ImportColumns.CARER, text(ImportColumns.CARER_RELATION), ImportColumns.CARER_PHONE);
            var given = value(ImportColumns.ID, cell -> uuid(cell.text()));
            var kind = value(ImportColumns.RESIDENCE_KIND, cell -> known(cell, KINDS));
            var details = new ChildDetails(
                    given,
                    text(ImportColumns.FULL_NAME),
                    day == null ? null : day.first(),
                    precision,
                    value(ImportColumns.SEX, cell -> Sex.written(cell.text()).orElseThrow(Unknown::new)),
                    value(ImportColumns.PERSONAL_ID, cell -> cell.digits(DIGITS_OF_AN_ID)),
                    null,
                    value(ImportColumns.ETHNICITY, cell -> ethnicity(cell.text())),
                    value(ImportColumns.NATIONALITY, cell -> country(cell.text())),
                    new Residence(
                            unit(),
                            text(ImportColumns.ADDRESS),
                            // A list that does not say it means those who are registered there.
                            kind == null
                                            && row.cell(ImportColumns.RESIDENCE_KIND)
                                                    .isEmpty()
                                    ? ResidenceKind.PERMANENT
                                    : kind),
                    caregivers,
                    null);
            return new StagedRow(given == null ? StoredEntity.newId() : given, row.line(), details, carers, faults);
        }

        private void addCarer(TableColumn name, @Nullable String relation, TableColumn phone) {
            var fullName = text(name);
            if (fullName != null) {
                carers.add(name.key());
                caregivers.add(new Caregiver(fullName, relation, value(phone, RowReader::phone)));
            } else if (row.cell(phone).isPresent() && row.cell(name).isEmpty()) {
                faults.add(new Fault(name.pointer(), "REQUIRED"));
            }
        }

        private @Nullable String text(TableColumn column) {
            return value(column, TableCell::text);
        }

        private <T> @Nullable T value(TableColumn column, Function<TableCell, T> read) {
            var cell = row.cell(column);
            if (cell.isEmpty()) {
                return null;
            }
            try {
                return read.apply(cell.get());
            } catch (CellFault fault) {
                faults.add(new Fault(column.pointer(), fault.code()));
            } catch (Unknown unknown) {
                faults.add(new Fault(column.pointer(), "UNKNOWN_VALUE"));
            }
            return null;
        }

        private @Nullable UUID unit() {
            var id = value(ImportColumns.UNIT_ID, cell -> uuid(cell.text()));
            if (id != null) {
                return id;
            }
            var commune = value(ImportColumns.COMMUNE_CODE, cell -> communeOf(cell.digits(5)));
            if (commune == null && row.cell(ImportColumns.COMMUNE_CODE).isEmpty() && defaultUnit != null) {
                commune = defaults.computeIfAbsent(defaultUnit, units::find).orElse(null);
            }
            if (commune == null) {
                return row.cell(ImportColumns.COMMUNE_CODE).isPresent() ? null : defaultUnit;
            }
            var place = commune;
            var hamlet = value(ImportColumns.HAMLET, cell -> hamletIn(place, cell.text()));
            return hamlet == null ? commune.id() : hamlet.id();
        }
    }

    private UnitRef communeOf(String code) {
        return communes
                .computeIfAbsent(code, it -> units.withCode(it, today).stream().toList())
                .stream()
                .findFirst()
                .orElseThrow(Unknown::new);
    }

    private UnitRef hamletIn(UnitRef commune, String name) {
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

    private String ethnicity(String text) {
        return ethnicities.computeIfAbsent(
                text, it -> codes.codeOf(CodeLists.ETHNICITIES, it, today).orElseThrow(Unknown::new));
    }

    private static String country(String text) {
        var code = COUNTRIES.get(Folding.fold(text));
        // The register knows what else it takes, such as XX for unknown.
        return code == null ? text : code;
    }

    private static <T> T known(TableCell cell, Map<String, T> words) {
        var value = words.get(Folding.fold(cell.text()));
        if (value == null) {
            throw new Unknown();
        }
        return value;
    }

    /** A number that a workbook has taken for one lacks its zero, and every number inside the country begins with it. */
    private static String phone(TableCell cell) {
        var text = cell.text().replaceAll("[\\s.()-]", "");
        return text.matches("[1-9][0-9]{8,9}") ? "0" + text : text;
    }

    private static UUID uuid(String text) {
        try {
            if (text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw new Unknown();
        }
        throw new Unknown();
    }

    private static BirthDatePrecision precisionOf(WrittenDay day) {
        return switch (day.exactness()) {
            case DAY -> BirthDatePrecision.EXACT;
            case MONTH -> BirthDatePrecision.MONTH;
            case YEAR -> BirthDatePrecision.YEAR;
        };
    }

    /** What nobody knows by this word. */
    private static final class Unknown extends RuntimeException {
        Unknown() {
            super(null, null, false, false);
        }
    }
}
