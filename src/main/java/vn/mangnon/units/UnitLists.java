package vn.mangnon.units;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mangnon.jobs.RowProblem;

/**
 * The two files of the national list, row by row. Rows that cannot be read are reported and left out; a second row with
 * the key of an earlier one is reported too.
 *
 * <p>Units: {@code code,name,level,parent_code,valid_from,valid_to}, the last exclusive and empty while in force.
 * Successions: {@code level,old_code,new_code,effective_on,extent}.
 */
final class UnitLists {

    static final String UNITS = "units";
    static final String SUCCESSIONS = "successions";

    private static final int LONGEST_NAME = 200;

    record UnitRow(
            long line,
            String code,
            String name,
            UnitLevel level,
            @Nullable String parentCode,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record SuccessionRow(
            long line,
            UnitLevel level,
            String oldCode,
            String newCode,
            LocalDate effectiveOn,
            SuccessionExtent extent) {}

    private final List<RowProblem> problems = new ArrayList<>();
    private final List<UnitRow> units;
    private final List<SuccessionRow> successions;

    UnitLists(Path unitsFile, Path successionsFile) {
        units = read(UNITS, unitsFile, this::unit, row -> row.code() + " " + row.validFrom());
        successions = read(
                SUCCESSIONS,
                successionsFile,
                this::succession,
                row -> row.level() + " " + row.oldCode() + " " + row.newCode() + " " + row.effectiveOn());
    }

    List<UnitRow> units() {
        return units;
    }

    List<SuccessionRow> successions() {
        return successions;
    }

    List<RowProblem> problems() {
        return problems;
    }

    private interface RowReader<T> {
        T read(long line, NamedCsvRecord row);
    }

    private <T> List<T> read(
            String file, Path path, RowReader<T> reader, java.util.function.Function<T, String> keyOf) {
        Map<String, Long> seen = new HashMap<>();
        List<T> rows = new ArrayList<>();
        long line = 1;
        try (var csv = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(path)) {
            for (var record : csv) {
                line = record.getStartingLineNumber();
                try {
                    var row = reader.read(line, record);
                    if (seen.putIfAbsent(keyOf.apply(row), line) == null) {
                        rows.add(row);
                    } else {
                        problems.add(new RowProblem(file, line, "DUPLICATE_ROW", keyOf.apply(row)));
                    }
                } catch (Unreadable unreadable) {
                    problems.add(new RowProblem(file, line, unreadable.code, unreadable.column));
                }
            }
        } catch (CsvParseException e) {
            problems.add(new RowProblem(file, line + 1, "NOT_CSV", null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private UnitRow unit(long line, NamedCsvRecord row) {
        var level = value(row, "level", UnitLevel::valueOf);
        var validFrom = value(row, "valid_from", LocalDate::parse);
        var validTo = optional(row, "valid_to").map(text -> parsed("valid_to", text, LocalDate::parse));
        if (validTo.isPresent() && !validTo.get().isAfter(validFrom)) {
            throw new Unreadable("NOT_AFTER_START", "valid_to");
        }
        var parent = optional(row, "parent_code");
        if (parent.isPresent() == (level == UnitLevel.PROVINCE)) {
            throw new Unreadable(parent.isPresent() ? "PROVINCE_WITH_PARENT" : "REQUIRED", "parent_code");
        }
        return new UnitRow(
                line, code(row, "code"), name(row), level, parent.orElse(null), validFrom, validTo.orElse(null));
    }

    private SuccessionRow succession(long line, NamedCsvRecord row) {
        return new SuccessionRow(
                line,
                value(row, "level", UnitLevel::valueOf),
                code(row, "old_code"),
                code(row, "new_code"),
                value(row, "effective_on", LocalDate::parse),
                value(row, "extent", SuccessionExtent::valueOf));
    }

    private static String name(NamedCsvRecord row) {
        var name = value(row, "name", text -> Normalizer.normalize(text, Normalizer.Form.NFC));
        if (name.length() > LONGEST_NAME) {
            throw new Unreadable("TOO_LONG", "name");
        }
        return name;
    }

    private static String code(NamedCsvRecord row, String column) {
        var code = value(row, column, text -> text);
        if (!code.matches("[0-9]{2,5}")) {
            throw new Unreadable("NOT_A_UNIT_CODE", column);
        }
        return code;
    }

    private static <T> T value(NamedCsvRecord row, String column, java.util.function.Function<String, T> read) {
        return optional(row, column)
                .map(text -> parsed(column, text, read))
                .orElseThrow(() -> new Unreadable("REQUIRED", column));
    }

    private static Optional<String> optional(NamedCsvRecord row, String column) {
        var text = row.findField(column).map(String::strip).filter(found -> !found.isEmpty());
        // Bytes that are no UTF-8 arrive as the replacement character; no column of the database takes a NUL.
        if (text.filter(found -> found.indexOf('\uFFFD') >= 0 || found.indexOf('\0') >= 0)
                .isPresent()) {
            throw new Unreadable("NOT_TEXT", column);
        }
        return text;
    }

    private static <T> T parsed(String column, String text, java.util.function.Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new Unreadable("WRONG_TYPE", column);
        }
    }

    private static final class Unreadable extends RuntimeException {
        private final String code;
        private final String column;

        Unreadable(String code, String column) {
            super(code, null, false, false);
            this.code = code;
            this.column = column;
        }
    }
}
