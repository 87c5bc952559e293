package vn.mangnon.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook. */
final class XlsxRows implements RawRows {

    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final LocalDate firstDay;
    private final Runnable whenClosed;
    private long line;

    private XlsxRows(Sheet sheet, LocalDate firstDay, Runnable whenClosed) throws IOException {
        stream = sheet.openStream();
        rows = stream.iterator();
        this.firstDay = firstDay;
        this.whenClosed = whenClosed;
    }

    /**
     * Of a workbook's visible sheets the first that has the heading is the table.
     *
     * @param whenClosed takes away a file that was only made to be read; not where it is no table
     */
    static TableReader open(Path file, List<TableColumn> columns, List<TableColumn> required, Runnable whenClosed)
            throws IOException {
        ZipLimits.check(file);
        try {
            // With formats, or a day would be a number like any other; a cell that cannot be read is one cell's fault.
            var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            try {
                return find(workbook, columns, required, whenClosed);
            } catch (IOException | RuntimeException e) {
                close(workbook);
                throw e;
            }
        } catch (TableUnreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Its reader says in many ways that a file is none.
            throw new TableUnreadable("NOT_A_WORKBOOK");
        }
    }

    private static TableReader find(
            ReadableWorkbook workbook, List<TableColumn> columns, List<TableColumn> required, Runnable whenClosed)
            throws IOException {
        var firstDay = workbook.isDate1904() ? TableCell.DAYS_SINCE_1904 : TableCell.DAYS_SINCE_1900;
        var likeliest = new TableUnreadable("NO_HEADING");
        var sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        for (var sheet : sheets) {
            var headings = new Headings(columns, required);
            var rows = new XlsxRows(sheet, firstDay, () -> {
                close(workbook);
                whenClosed.run();
            });
            var found = HeadedRows.below(rows, headings);
            if (found != null) {
                return found;
            }
            rows.stream.close();
            likeliest = likeliest.column() == null ? headings.notFound() : likeliest;
        }
        throw likeliest;
    }

    private static void close(ReadableWorkbook workbook) {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Raw next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            var row = rows.next();
            line = row.getRowNum();
            var cells = new ArrayList<@Nullable TableCell>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(row.getOptionalCell(i).map(this::cell).orElse(null));
            }
            return new Raw(line, cells);
        } catch (RuntimeException e) {
            // Its reader says in many ways that XML is not as it should be, a number that is none among them.
            throw new TableUnreadable("NOT_A_WORKBOOK", line + 1, null);
        }
    }

    private TableCell cell(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER ->
                new TableCell(TableCell.Kind.NUMBER, cell.asNumber().toString(), cell.getDataFormatString(), firstDay);
            case STRING -> TableCell.text(cell.asString());
            case BOOLEAN -> TableCell.text(cell.asBoolean() ? "TRUE" : "FALSE");
            case FORMULA -> new TableCell(TableCell.Kind.FORMULA, "", null, firstDay);
            case ERROR -> new TableCell(TableCell.Kind.ERROR, "", null, firstDay);
            case EMPTY -> TableCell.text("");
        };
    }

    @Override
    public void close() {
        stream.close();
        whenClosed.run();
    }
}
