package vn.mangnon.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.StringJoiner;

/** Text as people compare it: without diacritics, capitals, brackets' content and blanks. */
public final class Folding {

    /** Acute, grave, tilde, hook and dot below. */
    private static final String TONES = "\u0301\u0300\u0303\u0309\u0323";

    /** After one of these, or after {@code qu}, a y that ends the word is its only vowel. */
    private static final String CONSONANTS = "bcdđghklmnprstvx";

    private Folding() {}

    /**
     * A person's name, so that two who write it and mean one write the same: {@code Lý Hoà} and {@code LÍ  HÒA}. As the
     * database folds it ({@code name_folded(name_marked(name))}), whose index answers who else is called so. Without regular
     * expressions: an import asks this of every name of a million.
     */
    public static String name(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var words = new StringJoiner(" ");
        int begin = -1;
        for (int i = 0; i < composed.length(); i += Character.charCount(composed.codePointAt(i))) {
            if (isOfWord(composed.codePointAt(i))) {
                begin = begin < 0 ? i : begin;
            } else if (begin >= 0) {
                words.add(word(composed.substring(begin, i)));
                begin = -1;
            }
        }
        return (begin < 0 ? words : words.add(word(composed.substring(begin)))).toString();
    }

    private static boolean isOfWord(int letter) {
        return isMark(letter) || Character.isAlphabetic(letter) || Character.isDigit(letter);
    }

    private static boolean isMark(int letter) {
        return letter >= 0x300 && letter <= 0x36f;
    }

    /** Without its marks; i for a y that is the only vowel. Where its tone stands makes no difference. */
    private static String word(String composed) {
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        var folded = new StringBuilder(decomposed.length());
        int tones = 0;
        int otherMarks = 0;
        for (int i = 0; i < decomposed.length(); i++) {
            var letter = decomposed.charAt(i);
            if (TONES.indexOf(letter) >= 0) {
                tones++;
            } else if (isMark(letter)) {
                otherMarks++;
            } else {
                folded.append(letter);
            }
        }
        var isOneTone = tones <= 1 && otherMarks == 0;
        return (isOneTone && endsInOnlyY(folded) ? folded.substring(0, folded.length() - 1) + 'i' : folded.toString())
                .replace('đ', 'd');
    }

    private static boolean endsInOnlyY(CharSequence word) {
        int last = word.length() - 1;
        return last > 0
                && word.charAt(last) == 'y'
                && (word.subSequence(0, last).toString().equals("qu")
                        || word.chars().limit(last).allMatch(letter -> CONSONANTS.indexOf(letter) >= 0));
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
