package vn.mangnon.tables;

import java.util.HashMap;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows below a heading. */
final class HeadedRows implements TableReader {

    private final RawRows rows;
    private final Headings headings;
    private @Nullable TableRow next;

    private HeadedRows(RawRows rows, Headings headings) {
        this.rows = rows;
        this.headings = headings;
    }

    /** @return nothing when no heading is among the first rows */
    static @Nullable HeadedRows below(RawRows rows, Headings headings) {
        for (int i = 0; i < Headings.DEEPEST; i++) {
            var candidate = rows.next();
            if (candidate == null) {
                return null;
            }
            var texts = candidate.cells().stream()
                    .map(cell -> cell == null || cell.kind() != TableCell.Kind.TEXT ? "" : cell.content())
                    .toList();
            if (headings.tryRow(texts)) {
                return new HeadedRows(rows, headings);
            }
        }
        return null;
    }

    /** Blank rows are none. */
    @Override
    public boolean hasNext() {
        while (next == null) {
            var found = rows.next();
            if (found == null) {
                return false;
            }
            next = row(found);
        }
        return true;
    }

    private @Nullable TableRow row(RawRows.Raw found) {
        var cells = new HashMap<String, TableCell>();
        for (int i = 0; i < found.cells().size(); i++) {
            var column = headings.at(i);
            var cell = found.cells().get(i);
            if (column != null && cell != null && !cell.isBlank()) {
                cells.put(column.key(), cell);
            }
        }
        return cells.isEmpty() ? null : new TableRow(found.line(), cells);
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

    @Override
    public void close() {
        rows.close();
    }
}
