package vn.mangnon.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook; of its visible sheets the first that has the heading is the table. */
final class XlsxSource implements TableReader {

    private final ReadableWorkbook workbook;
    private final LocalDate firstDay;
    private final List<TableColumn> columns;
    private final List<TableColumn> required;
    private final Runnable whenClosed;
    private Headings headings;
    private @Nullable Stream<Row> stream;
    private Iterator<Row> rows;
    private long line;
    private @Nullable TableRow next;

    /** @param whenClosed takes away a file that was only made to be read */
    XlsxSource(Path file, List<TableColumn> columns, List<TableColumn> required, Runnable whenClosed)
            throws IOException {
        ZipLimits.check(file);
        this.columns = columns;
        this.required = required;
        this.whenClosed = whenClosed;
        headings = new Headings(columns, required);
        rows = java.util.Collections.emptyIterator();
        try {
            // With formats, or a day would be a number like any other; a cell that cannot be read is one cell's fault.
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            throw new TableUnreadable("NOT_A_WORKBOOK");
        }
        try {
            firstDay = workbook.isDate1904() ? TableCell.DAYS_SINCE_1904 : TableCell.DAYS_SINCE_1900;
            findSheet();
        } catch (TableUnreadable e) {
            close();
            throw e;
        } catch (RuntimeException e) {
            close();
            throw new TableUnreadable("NOT_A_WORKBOOK");
        }
    }

    private void findSheet() {
        TableUnreadable likeliest = null;
        var sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        for (var sheet : sheets) {
            headings = new Headings(columns, required);
            open(sheet);
            if (findHeading()) {
                return;
            }
            var reason = headings.notFound();
            likeliest = likeliest == null || likeliest.column() == null ? reason : likeliest;
            closeSheet();
        }
        throw likeliest == null ? new TableUnreadable("NO_HEADING") : likeliest;
    }

    private void open(Sheet sheet) {
        try {
            stream = sheet.openStream();
            rows = stream.iterator();
        } catch (IOException e) {
            throw new TableUnreadable("NOT_A_WORKBOOK");
        }
    }

    private boolean findHeading() {
        for (int i = 0; i < Headings.DEEPEST; i++) {
            var row = nextRow();
            if (row == null) {
                return false;
            }
            var texts = new ArrayList<String>();
            for (int column = 0; column < row.getCellCount(); column++) {
                var cell = row.getOptionalCell(column);
                texts.add(cell.filter(it -> it.getType() == CellType.STRING)
                        .map(Cell::asString)
                        .orElse(""));
            }
            if (headings.tryRow(texts)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Row nextRow() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            var row = rows.next();
            line = row.getRowNum();
            return row;
        } catch (RuntimeException e) {
            // Its reader says in many ways that XML is not as it should be, a number that is none among them.
            throw new TableUnreadable("NOT_A_WORKBOOK", line + 1, null);
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            var row = nextRow();
            if (row == null) {
                return false;
            }
            next = row(row);
        }
        return true;
    }

    private @Nullable TableRow row(Row row) {
        var cells = new HashMap<String, TableCell>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var column = headings.at(i);
            if (column != null) {
                row.getOptionalCell(i)
                        .map(this::cell)
                        .filter(cell -> !cell.isBlank())
                        .ifPresent(cell -> cells.put(column.key(), cell));
            }
        }
        return cells.isEmpty() ? null : new TableRow(row.getRowNum(), cells);
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
    public TableRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row;
    }

    @Override
    public List<String> unknownHeadings() {
        return headings.unknown();
    }

    private void closeSheet() {
        if (stream != null) {
            stream.close();
        }
    }

    @Override
    public void close() {
        try {
            closeSheet();
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            whenClosed.run();
        }
    }
}
