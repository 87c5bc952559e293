package vn.mangnon.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The texts of problems, faults and warnings, in Vietnamese and English. */
public final class Messages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The text with its {@code {parameters}} filled in; a missing one is a defect of ours, and a test finds it. */
    public static String text(String key, Locale locale, Map<String, ?> parameters) {
        var text = bundle(locale).getString(key);
        for (var parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", String.valueOf(parameter.getValue()));
        }
        return text;
    }

    public static boolean has(String key, Locale locale) {
        return bundle(locale).containsKey(key);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("problems", locale, NO_FALLBACK);
    }
}
