package vn.mangnon.tables;

import java.util.Map;
import java.util.Optional;

/**
 * One row of a file.
 *
 * @param line as a spreadsheet counts its rows, or an editor its lines, from 1
 * @param cells by the keys of the columns; what is blank is not there
 */
public record TableRow(long line, Map<String, TableCell> cells) {

    public Optional<TableCell> cell(TableColumn column) {
        return Optional.ofNullable(cells.get(column.key()));
    }
}
