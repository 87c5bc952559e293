package vn.mangnon.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people compare it: without diacritics, capitals, brackets' content and blanks. */
public final class Folding {

    /** The tone marks: acute, grave, tilde, hook and dot below. */
    private static final String TONES = "[\\u0300\\u0301\\u0303\\u0309\\u0323]";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{IsAlphabetic}\\p{IsDigit}\\u0300-\\u036f]+");
    private static final Pattern TONE_INSIDE = Pattern.compile("(" + TONES + ")(\\S+)");
    private static final Pattern ONLY_Y = Pattern.compile("(^| )(qu|[bcdđghklmnprstvx]+)y(?=" + TONES + "?( |$))");
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");

    private Folding() {}

    /**
     * A person's name, so that two who write it and mean one write the same: {@code Lý Hoà} and {@code LÍ  HÒA}. As the
     * database folds it ({@code name_folded(name_marked(name))}), whose index answers who else is called so.
     */
    public static String name(String name) {
        var words = BETWEEN_WORDS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll(" ");
        var marked = TONE_INSIDE
                .matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("$2$1");
        var oneVowel = ONLY_Y.matcher(marked).replaceAll("$1$2i").strip();
        return MARKS.matcher(oneVowel).replaceAll("").replace('đ', 'd');
    }

    /** {@code "Số định danh (12 số)*"} and {@code "so dinh danh"} are the same heading. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\(.*?\\)", "")
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^\\p{L}\\p{N}/]+", "");
    }
}
