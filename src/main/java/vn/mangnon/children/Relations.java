package vn.mangnon.children;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Folding;

/**
 * Who is meant by a carer's relation. A mother's words mean nobody else without their diacritics either, and the database
 * compares them so ({@code is_mother}); a father's do: <em>ba</em> is one in the south, <em>bà</em> a grandmother.
 */
final class Relations {

    private static final Set<String> MOTHER = Set.of("me", "me de", "me ruot", "ma", "bu", "bam", "u", "mother");

    private static final List<String> FATHER = List.of("cha", "bố", "ba", "father");

    private Relations() {}

    static boolean isMother(@Nullable String relation) {
        return relation != null && MOTHER.contains(Folding.name(relation));
    }

    static boolean isFather(@Nullable String relation) {
        return relation != null && FATHER.contains(relation.strip().toLowerCase(Locale.ROOT));
    }
}
