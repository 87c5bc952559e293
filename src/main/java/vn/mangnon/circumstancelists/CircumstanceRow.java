package vn.mangnon.circumstancelists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mangnon.children.CircumstanceDetails;
import vn.mangnon.children.CircumstanceIntake.Entry;
import vn.mangnon.children.EvidenceKind;
import vn.mangnon.children.RiskLevel;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.jobs.RowProblem;
import vn.mangnon.kernel.Folding;
import vn.mangnon.tables.CellFault;
import vn.mangnon.tables.TableCell;
import vn.mangnon.tables.TableColumn;
import vn.mangnon.tables.TableRow;
import vn.mangnon.tables.WrittenDay;

/** Reads one row; everything that is wrong with it is told at once. */
final class CircumstanceRow {

    static final String FILE = "file";

    private static final int DIGITS = 12;

    private static final Map<String, EvidenceKind> KINDS = Map.of(
            Folding.fold("Kết luận"), EvidenceKind.CONCLUSION,
            Folding.fold("Quyết định"), EvidenceKind.DECISION,
            Folding.fold("Giấy chứng nhận"), EvidenceKind.CERTIFICATE,
            Folding.fold("Giấy xác nhận"), EvidenceKind.CERTIFICATE,
            Folding.fold("Hồ sơ chăm sóc thay thế"), EvidenceKind.PLACEMENT,
            Folding.fold("Lời khai"), EvidenceKind.STATEMENT,
            Folding.fold("Khác"), EvidenceKind.OTHER);

    private static final Map<String, RiskLevel> LEVELS = Map.of(
            Folding.fold("Cao"), RiskLevel.HIGH,
            Folding.fold("Trung bình"), RiskLevel.MEDIUM,
            Folding.fold("Thấp"), RiskLevel.LOW);

    private final TableRow row;
    private final CodeLists codes;
    private final LocalDate today;
    private final List<RowProblem> problems = new ArrayList<>();

    CircumstanceRow(TableRow row, CodeLists codes, LocalDate today) {
        this.row = row;
        this.codes = codes;
        this.today = today;
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** @return null where the row cannot be understood; {@link #problems} says why */
    @Nullable
    Entry entry() {
        var childId = value(CircumstanceColumns.CHILD_ID, cell -> UUID.fromString(cell.text()));
        var number = value(CircumstanceColumns.PERSONAL_ID, cell -> cell.digits(DIGITS));
        if (row.cell(CircumstanceColumns.CHILD_ID).isEmpty()
                && row.cell(CircumstanceColumns.PERSONAL_ID).isEmpty()) {
            problem(CircumstanceColumns.CHILD_ID, "REQUIRED");
        }
        var details = details();
        return problems.isEmpty() ? new Entry(row.line(), childId, number, details) : null;
    }

    // What is missing is told with all else that is wrong, by the register.
    @SuppressWarnings("NullAway")
    private CircumstanceDetails details() {
        var text = value(CircumstanceColumns.ENTRY, TableCell::text);
        var group = text == null ? null : code(CodeLists.SPECIAL_CIRCUMSTANCES, text);
        var condition = text == null || group != null ? null : code(CodeLists.CHILD_CONDITIONS, text);
        var reason = text == null || group != null || condition != null ? null : code(CodeLists.AT_RISK_REASONS, text);
        if (text == null && row.cell(CircumstanceColumns.ENTRY).isEmpty()) {
            problem(CircumstanceColumns.ENTRY, "REQUIRED");
        } else if (text != null && group == null && condition == null && reason == null) {
            problem(CircumstanceColumns.ENTRY, "UNKNOWN_VALUE");
        }
        var isPart = group != null && group.contains(".");
        return new CircumstanceDetails(
                null,
                isPart ? group.substring(0, group.indexOf('.')) : group,
                isPart ? group : null,
                reason,
                condition,
                value(CircumstanceColumns.RISK_LEVEL, cell -> word(cell, LEVELS, RiskLevel::valueOf)),
                value(CircumstanceColumns.SINCE, CircumstanceRow::day),
                value(CircumstanceColumns.UNTIL, CircumstanceRow::day),
                value(CircumstanceColumns.EVIDENCE, TableCell::text),
                value(CircumstanceColumns.EVIDENCE_KIND, cell -> word(cell, KINDS, EvidenceKind::valueOf)),
                null,
                value(CircumstanceColumns.FOUND_ON, CircumstanceRow::day),
                null,
                null);
    }

    /** By code or label; a letter of the law may have its bracket. */
    private @Nullable String code(String list, String text) {
        var plain = text.endsWith(")") ? text.substring(0, text.length() - 1).strip() : text;
        return codes.codeOf(list, plain, today)
                .or(() -> codes.codeOf(list, plain.toLowerCase(Locale.ROOT), today))
                .or(() -> codes.codeOf(list, plain.toUpperCase(Locale.ROOT), today))
                .orElse(null);
    }

    private static <T> T word(TableCell cell, Map<String, T> words, Function<String, T> byCode) {
        var text = cell.text();
        var known = words.get(Folding.fold(text));
        return known == null ? byCode.apply(text.toUpperCase(Locale.ROOT)) : known;
    }

    private static LocalDate day(TableCell cell) {
        var day = cell.day();
        if (day.exactness() != WrittenDay.Exactness.DAY) {
            throw new IllegalArgumentException("not a day");
        }
        return day.first();
    }

    private <T> @Nullable T value(TableColumn column, Function<TableCell, T> reader) {
        try {
            return row.cell(column).map(reader).orElse(null);
        } catch (CellFault e) {
            problem(column, e.code());
        } catch (IllegalArgumentException e) {
            problem(column, "UNKNOWN_VALUE");
        }
        return null;
    }

    private void problem(TableColumn column, String code) {
        problems.add(new RowProblem(FILE, row.line(), column.key(), code, null));
    }
}
