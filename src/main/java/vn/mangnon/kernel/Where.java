package vn.mangnon.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, put together from the filters that were given; values are always parameters. */
public final class Where {

    private static final String NOTHING = "1 = 0";

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
        return any(any -> any.within(column, territories));
    }

    /** The condition of {@link Alternatives#touching} as text, for use inside a larger one. */
    public String anyTouching(String column, List<UnitPath> territories) {
        return any(any -> any.touching(column, territories));
    }

    /** What at least one of these alternatives holds for; where there is none, nothing. */
    public Where andAny(Consumer<Alternatives> alternatives) {
        return and(any(alternatives));
    }

    /** The condition of {@link #andAny} as text, for use inside a larger one. */
    public String any(Consumer<Alternatives> alternatives) {
        var all = new Alternatives();
        alternatives.accept(all);
        if (all.texts.isEmpty()) {
            return NOTHING;
        }
        return all.texts.size() == 1 ? all.texts.get(0) : "(" + String.join(" or ", all.texts) + ")";
    }

    /**
     * Conditions of which one is enough, in one pair of brackets: each pair within another doubles what Hibernate's parser
     * holds in memory the first time it reads such a question (2 MB become 7), and sixteen callers may ask it at once.
     */
    public final class Alternatives {

        private final List<String> texts = new ArrayList<>();

        private Alternatives() {}

        /** A condition without an {@code or} of its own. */
        public Alternatives or(String condition) {
            texts.add(condition);
            return this;
        }

        /** The condition with its one parameter, unless the list is empty. */
        public Alternatives or(String condition, String parameter, Collection<?> values) {
            if (!values.isEmpty()) {
                texts.add(condition);
                parameters.put(parameter, values);
            }
            return this;
        }

        /** At or below one of these paths; with none, nothing. */
        public Alternatives within(String column, List<UnitPath> territories) {
            if (territories.isEmpty()) {
                return or(NOTHING);
            }
            if (territories.contains(UnitPath.COUNTRY)) {
                return or("1 = 1");
            }
            for (var territory : territories) {
                var from = "path" + parameters.size();
                parameters.put(from, territory.value());
                var to = "path" + parameters.size();
                parameters.put(to, territory.upperBound());
                or(column + " >= :" + from + " and " + column + " < :" + to);
            }
            return this;
        }

        /**
         * What concerns one of these places: it lies at or below it, or above it, as a province's plan does for its
         * communes.
         */
        public Alternatives touching(String column, List<UnitPath> territories) {
            within(column, territories);
            var above = territories.stream()
                    .flatMap(territory -> territory.ancestors().stream())
                    .map(UnitPath::value)
                    .distinct()
                    .toList();
            var name = "above" + parameters.size();
            return or("%s in :%s".formatted(column, name), name, above);
        }
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
