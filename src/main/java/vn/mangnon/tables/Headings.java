package vn.mangnon.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of the file is which of ours. Lists of offices begin with a letterhead, so the heading is looked for: it is
 * the first row that has all the columns a table cannot do without.
 */
final class Headings {

    /** How far down a heading may stand. */
    static final int DEEPEST = 30;

    private static final int MOST_UNKNOWN = 50;
    private static final int LONGEST_UNKNOWN = 100;

    private final List<TableColumn> columns;
    private final List<TableColumn> required;
    private Map<Integer, TableColumn> byPosition = Map.of();
    private List<String> unknown = List.of();
    private int best = -1;
    private @Nullable TableColumn missing;

    Headings(List<TableColumn> columns, List<TableColumn> required) {
        this.columns = columns;
        this.required = required;
    }

    /** @return whether this row is the heading */
    boolean tryRow(List<String> texts) {
        Map<Integer, TableColumn> found = new HashMap<>();
        List<String> strangers = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            var column = columns.stream().filter(it -> it.isCalled(text)).findFirst();
            if (column.isPresent() && !found.containsValue(column.get())) {
                found.put(i, column.get());
            } else if (!text.isBlank() && strangers.size() < MOST_UNKNOWN) {
                strangers.add(storable(text));
            }
        }
        var absent =
                required.stream().filter(column -> !found.containsValue(column)).findFirst();
        if (absent.isPresent()) {
            if (found.size() > best) {
                best = found.size();
                missing = found.isEmpty() ? null : absent.get();
            }
            return false;
        }
        byPosition = found;
        unknown = List.copyOf(strangers);
        return true;
    }

    /** As it is told again: the database keeps no control characters, nor half a surrogate pair. */
    private static String storable(String text) {
        var clean = text.replaceAll("[\\p{Cc}\\p{Cs}]", "\uFFFD");
        return clean.length() > LONGEST_UNKNOWN ? clean.substring(0, LONGEST_UNKNOWN) : clean;
    }

    /** What to say when no row was it: the column that the likeliest row lacks. */
    TableUnreadable notFound() {
        return missing == null
                ? new TableUnreadable("NO_HEADING")
                : new TableUnreadable("COLUMN_MISSING", null, missing.key());
    }

    @Nullable
    TableColumn at(int position) {
        return byPosition.get(position);
    }

    List<String> unknown() {
        return unknown;
    }
}
