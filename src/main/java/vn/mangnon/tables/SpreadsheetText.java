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

    private SpreadsheetText() {}

    static String neutralised(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String restored(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
