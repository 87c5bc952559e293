package vn.mangnon.tables;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet must not take for a formula: {@code =HYPERLINK(…)} as somebody's address would run on the desk of
 * whoever opens the list (CWE-1236). An apostrophe in front makes it text; reading takes it away again, and nothing else:
 * what was written comes back as it was.
 */
final class SpreadsheetText {

    /** Also behind apostrophes, so that one more or one less always undoes the other. The wide forms work in Excel too. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    /**
     * A formula behind what another desk takes for the end of a cell: opened where lists are separated by semicolons, as in
     * Vietnam, a file with commas falls apart at the semicolons inside its texts.
     */
    private static final Pattern INNER = Pattern.compile("([;\\t\\r\\n][\\s\"]*)('*[=+\\-@＝＋－＠])");

    private static final Pattern INNER_NEUTRALISED = Pattern.compile("([;\\t\\r\\n][\\s\"]*)'('*[=+\\-@＝＋－＠])");

    private SpreadsheetText() {}

    static String neutralised(String text) {
        var inside = INNER.matcher(text).replaceAll("$1'$2");
        return FORMULA.matcher(inside).matches() ? "'" + inside : inside;
    }

    static String restored(String text) {
        var whole = text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
        return INNER_NEUTRALISED.matcher(whole).replaceAll("$1$2");
    }
}
