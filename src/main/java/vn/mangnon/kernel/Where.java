package vn.mangnon.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, put together from the filters that were given; values are always parameters. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** The condition with its one parameter, unless the value is absent. */
    public Where and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    public Where with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Everything at or below one of these paths; with none, nothing. */
    public Where within(String column, List<UnitPath> territories) {
        return and(anyOf(column, territories));
    }

    /** The condition of {@link #within} as text, for use inside a larger one. */
    public String anyOf(String column, List<UnitPath> territories) {
        if (territories.isEmpty()) {
            return "1 = 0";
        }
        var ranges = new ArrayList<String>();
        for (var territory : territories) {
            if (territory.equals(UnitPath.COUNTRY)) {
                return "1 = 1";
            }
            var from = "path" + parameters.size();
            parameters.put(from, territory.value());
            var to = "path" + parameters.size();
            parameters.put(to, territory.upperBound());
            // No brackets of its own: with each pair Hibernate's parser takes half as much memory again.
            ranges.add("%s >= :%s and %s < :%s".formatted(column, from, column, to));
        }
        return "(" + String.join(" or ", ranges) + ")";
    }

    /**
     * What concerns one of these places: it lies at or below it, or above it, as a province's plan does for its communes.
     * As text, for use inside a larger condition.
     */
    public String anyTouching(String column, List<UnitPath> territories) {
        var above = territories.stream()
                .flatMap(territory -> territory.ancestors().stream())
                .map(UnitPath::value)
                .distinct()
                .toList();
        if (above.isEmpty()) {
            return anyOf(column, territories);
        }
        var name = "above" + parameters.size();
        parameters.put(name, above);
        return "(%s or %s in :%s)".formatted(anyOf(column, territories), column, name);
    }

    /** Text to be found as it is with {@code like}, whatever it holds. */
    public static String literal(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    public String text() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
