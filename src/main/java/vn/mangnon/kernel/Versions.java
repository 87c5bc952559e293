package vn.mangnon.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Entity tags. The first part is the version of the stored thing; what else makes an answer differ follows it. */
public final class Versions {

    private Versions() {}

    /** A strong entity tag without its quotes; facets are what else the answer depends on, such as its language. */
    public static String tag(long version, Object... facets) {
        var tag = new StringBuilder().append(version);
        Arrays.stream(facets).forEach(facet -> tag.append('-').append(facet));
        return tag.toString();
    }

    /** Refuses to create what the caller believes to be there already: 412. */
    public static void requireNone(@Nullable String ifMatch) {
        if (ifMatch != null && !ifMatch.isBlank()) {
            throw Problem.of(412, "VERSION_STALE");
        }
    }

    /**
     * Refuses a change that does not name the version it was made from: 428 without {@code If-Match}, 412 when the
     * version is another. Only the version counts: who read in English may change in Vietnamese.
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, "IF_MATCH_REQUIRED");
        }
        var matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.matches("\"" + version + "(-[^\"]*)?\""));
        if (!matches) {
            throw Problem.of(412, "VERSION_STALE");
        }
    }
}
