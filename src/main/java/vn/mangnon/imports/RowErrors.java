package vn.mangnon.imports;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Problem;

/** Whose fault it is that rows could not be written: theirs, or the server's. */
final class RowErrors {

    private RowErrors() {}

    /**
     * Whether it is what stands in the rows that was refused: by the database's rules (SQLSTATE classes 22, 23 and P0), by a
     * deadlock with who registers the same (40P01), or by our own code. Whatever else fails is the server's trouble, which
     * passes.
     */
    static boolean areOfTheRows(Throwable e) {
        if (e instanceof Problem) {
            return false;
        }
        var refused = first(e, SQLException.class);
        if (refused == null) {
            return first(e, QuarkusTransactionException.class) == null;
        }
        var state = Objects.requireNonNullElse(refused.getSQLState(), "");
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("P0") || state.equals("40P01");
    }

    /** Whether the database said it, and of its rows. */
    static boolean areTheDatabasesOfTheRows(Throwable e) {
        return first(e, SQLException.class) != null && areOfTheRows(e);
    }

    private static <T extends Throwable> @Nullable T first(Throwable e, Class<T> kind) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }

    /** Its kind: what it says may quote the row. */
    static String causeOf(Throwable e) {
        var refused = first(e, SQLException.class);
        return refused == null ? e.getClass().getName() : "SQLSTATE " + refused.getSQLState();
    }
}
