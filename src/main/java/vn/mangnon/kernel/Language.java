package vn.mangnon.kernel;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of the answer: Vietnamese, unless the caller prefers English. */
@RequestScoped
public class Language {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);

    private Locale locale = VIETNAMESE;

    public Locale locale() {
        return locale;
    }

    /** {@code vi} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    public void choose(@Nullable String acceptLanguage) {
        locale = preferred(acceptLanguage);
    }

    /** RFC 4647 lookup; a header that cannot be read means no preference. */
    public static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return VIETNAMESE;
        }
        try {
            var chosen = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return chosen == null ? VIETNAMESE : chosen;
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }
}
