package vn.mangnon.children;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who is meant by a carer's relation. With its diacritics: <em>ba</em> is a father in the south, <em>bà</em> a grandmother. */
final class Relations {

    static final List<String> MOTHER = List.of("mẹ", "má", "me", "mother");

    private static final List<String> FATHER = List.of("cha", "bố", "ba", "father");

    private Relations() {}

    static boolean isMother(@Nullable String relation) {
        return relation != null && MOTHER.contains(relation.strip().toLowerCase(Locale.ROOT));
    }

    static boolean isFather(@Nullable String relation) {
        return relation != null && FATHER.contains(relation.strip().toLowerCase(Locale.ROOT));
    }
}
