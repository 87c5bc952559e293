package vn.mangnon.tables;

import java.util.Iterator;
import java.util.List;

/** The rows of a file, one after the other, under a heading that was understood. Reading on may throw {@link TableUnreadable}. */
public interface TableReader extends Iterator<TableRow>, AutoCloseable {

    /** Headings of the file that no column has: what stands below them is not taken. */
    List<String> unknownHeadings();

    @Override
    void close();
}
