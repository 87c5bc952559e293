package vn.mangnon.tables;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a table row by row and keeps nothing of it. Closing it ends the file, and closes what it is written to. */
public interface TableWriter extends AutoCloseable {

    /**
     * @param cells in the order of the columns: text, a whole number, a day, a boolean, or nothing
     */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;
}
