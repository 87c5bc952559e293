package vn.mangnon.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** UTF-8 with its mark, without which Excel reads Vietnamese as something else. Days as {@code 2018-09-05}. */
final class CsvTable implements TableWriter {

    private final CsvWriter csv;
    private final String[] cells;

    CsvTable(OutputStream target, List<TableColumn> columns, Locale language) throws IOException {
        var writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        csv = CsvWriter.builder().bufferSize(1 << 16).build(writer);
        csv.writeRecord(columns.stream().map(column -> column.heading(language)).toList());
        cells = new String[columns.size()];
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        for (int i = 0; i < cells.length; i++) {
            var value = values.get(i);
            cells[i] = value == null ? "" : text(value);
        }
        csv.writeRecord(cells);
    }

    private static String text(Object value) {
        return value instanceof String text ? SpreadsheetText.neutralised(text) : value.toString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
