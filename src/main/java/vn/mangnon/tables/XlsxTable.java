package vn.mangnon.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet, or more when the rows are more than a sheet holds. Texts stand in their cells, not in the table
 * of shared texts, which would grow with the file; every few rows are sent off.
 */
final class XlsxTable implements TableWriter {

    /** Of Excel. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int ROWS_AT_ONCE = 500;
    private static final String DAY = "dd/mm/yyyy";

    private final OutputStream target;
    private final Workbook workbook;
    private final List<String> letterhead;
    private final List<TableColumn> columns;
    private final Locale language;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxTable(OutputStream target, List<String> letterhead, List<TableColumn> columns, Locale language)
            throws IOException {
        this.target = target;
        this.letterhead = List.copyOf(letterhead);
        this.columns = List.copyOf(columns);
        this.language = language;
        workbook = new Workbook(target, "Mang Non", "1.0");
        sheet = newSheet();
    }

    private Worksheet newSheet() throws IOException {
        sheets++;
        var begun = workbook.newWorksheet((language.getLanguage().equals("vi") ? "Trang " : "Sheet ") + sheets);
        for (int column = 0; column < columns.size(); column++) {
            begun.width(column, columns.get(column).width());
        }
        begun.freezePane(0, letterhead.size() + 1);
        row = 0;
        for (var line : letterhead) {
            begun.inlineString(row, 0, line);
            begun.style(row, 0).bold().set();
            row++;
        }
        for (int column = 0; column < columns.size(); column++) {
            begun.inlineString(row, column, columns.get(column).heading(language));
            begun.style(row, column).bold().wrapText(true).set();
        }
        row++;
        begun.flush();
        return begun;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (row == MOST_ROWS) {
            sheet.finish();
            sheet = newSheet();
        }
        for (int column = 0; column < columns.size(); column++) {
            set(column, cells.get(column));
        }
        row++;
        if (row % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void set(int column, @Nullable Object value) {
        if (value instanceof String text) {
            sheet.inlineString(row, column, SpreadsheetText.neutralised(text));
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAY).set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.inlineString(row, column, value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
        target.close();
    }
}
