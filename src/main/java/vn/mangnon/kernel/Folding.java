package vn.mangnon.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** Text as people compare it: without diacritics, capitals, brackets' content and blanks. */
public final class Folding {

    private Folding() {}

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
