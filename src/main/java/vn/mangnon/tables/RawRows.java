package vn.mangnon.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file, whatever its kind, before anybody has looked for a heading among them. */
interface RawRows extends AutoCloseable {

    /** A row; of a cell that is not there there is nothing. */
    record Raw(long line, List<@Nullable TableCell> cells) {}

    /**
     * The next one; nothing behind the last.
     *
     * @throws TableUnreadable when the file is broken
     */
    @Nullable
    Raw next();

    @Override
    void close();
}
