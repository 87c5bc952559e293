package vn.mangnon.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mangnon.children.BirthDatePrecision;
import vn.mangnon.children.Caregiver;
import vn.mangnon.children.ChildDetails;
import vn.mangnon.children.Residence;
import vn.mangnon.children.ResidenceKind;
import vn.mangnon.children.Sex;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.tables.CellFault;
import vn.mangnon.tables.TableCell;
import vn.mangnon.tables.TableColumn;
import vn.mangnon.tables.TableRow;
import vn.mangnon.tables.WrittenDay;

/**
 * Reads the rows of one list. What is written for people (nam, nữ; Kinh, Khơ-me; a hamlet by its name) becomes the register's
 * codes; what cannot be read is told by its column, and the rest of the row is read on.
 */
final class RowReader {

    private static final int DIGITS_OF_AN_ID = 12;

    private final ListWords words;
    private final @Nullable UUID defaultUnit;

    /** @param defaultUnit where the children live whose row says nothing of it */
    RowReader(ListWords words, @Nullable UUID defaultUnit) {
        this.words = words;
        this.defaultUnit = defaultUnit;
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
            var precision = value(ImportColumns.PRECISION, cell -> ListWords.precision(cell.text()));
            if (precision == null) {
                // Of a day that is missing or cannot be read, one fault is told, not another of how exact it is.
                precision = day == null ? BirthDatePrecision.EXACT : precisionOf(day);
            }
            addCarer(ImportColumns.MOTHER, "mẹ", ImportColumns.MOTHER_PHONE);
            addCarer(ImportColumns.FATHER, "cha", ImportColumns.FATHER_PHONE);
            addCarer(ImportColumns.CARER, text(ImportColumns.CARER_RELATION), ImportColumns.CARER_PHONE);
            var given = value(ImportColumns.ID, cell -> uuid(cell.text()));
            var kind = value(ImportColumns.RESIDENCE_KIND, cell -> ListWords.residenceKind(cell.text()));
            var details = new ChildDetails(
                    given,
                    text(ImportColumns.FULL_NAME),
                    day == null ? null : day.first(),
                    precision,
                    value(ImportColumns.SEX, cell -> Sex.written(cell.text()).orElseThrow(ListWords.Unknown::new)),
                    value(ImportColumns.PERSONAL_ID, cell -> cell.digits(DIGITS_OF_AN_ID)),
                    null,
                    value(ImportColumns.ETHNICITY, cell -> words.ethnicity(cell.text())),
                    value(ImportColumns.NATIONALITY, cell -> ListWords.country(cell.text())),
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
            } catch (ListWords.Unknown unknown) {
                faults.add(new Fault(column.pointer(), "UNKNOWN_VALUE"));
            }
            return null;
        }

        private @Nullable UUID unit() {
            var id = value(ImportColumns.UNIT_ID, cell -> uuid(cell.text()));
            if (id != null) {
                return id;
            }
            var commune = value(ImportColumns.COMMUNE_CODE, cell -> words.communeOf(cell.digits(5)));
            if (commune == null && row.cell(ImportColumns.COMMUNE_CODE).isEmpty() && defaultUnit != null) {
                commune = words.unit(defaultUnit).orElse(null);
            }
            if (commune == null) {
                return row.cell(ImportColumns.COMMUNE_CODE).isPresent() ? null : defaultUnit;
            }
            var place = commune;
            var hamlet = value(ImportColumns.HAMLET, cell -> words.hamletIn(place, cell.text()));
            return hamlet == null ? commune.id() : hamlet.id();
        }
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
            throw new ListWords.Unknown();
        }
        throw new ListWords.Unknown();
    }

    private static BirthDatePrecision precisionOf(WrittenDay day) {
        return switch (day.exactness()) {
            case DAY -> BirthDatePrecision.EXACT;
            case MONTH -> BirthDatePrecision.MONTH;
            case YEAR -> BirthDatePrecision.YEAR;
        };
    }
}
