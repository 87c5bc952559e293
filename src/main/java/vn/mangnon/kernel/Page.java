package vn.mangnon.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items at most as many as {@code limit}
 * @param next the cursor of the next page, absent on the last; the same stands in the {@code Link} header
 * @param total how many there are in all, only with {@code count=exact}
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {

    /**
     * @param rows one more than the limit, if there are that many: that is how the next page is known
     * @param cursor where a row stands in the order of the list
     */
    public static <R> Page<R> of(List<R> rows, PageRequest request, Function<R, Cursor> cursor, @Nullable Long total) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null, total);
        }
        var items = rows.subList(0, request.limit());
        return new Page<>(items, cursor.apply(items.get(items.size() - 1)).encode(), total);
    }

    public <V> Page<V> map(Function<? super T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next, total);
    }
}
