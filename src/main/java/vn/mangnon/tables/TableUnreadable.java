package vn.mangnon.tables;

import org.jspecify.annotations.Nullable;

/** A file that is no table, or not the one that is asked for; nothing of it was taken. */
public final class TableUnreadable extends RuntimeException {

    private final String code;
    private final @Nullable Long line;
    private final @Nullable String column;

    public TableUnreadable(String code) {
        this(code, null, null);
    }

    public TableUnreadable(String code, @Nullable Long line, @Nullable String column) {
        // No cause and no message of its own: both may quote the file.
        super(code, null, false, false);
        this.code = code;
        this.line = line;
        this.column = column;
    }

    public String code() {
        return code;
    }

    /** Where it could not go on, if that is known. */
    public @Nullable Long line() {
        return line;
    }

    /** The key of the column that is missing. */
    public @Nullable String column() {
        return column;
    }
}
