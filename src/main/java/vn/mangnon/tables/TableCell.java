package vn.mangnon.tables;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell. CSV knows text only; a workbook also numbers, which it takes days for, and what it takes for a
 * number that people meant as text: a personal ID without its leading zeros.
 *
 * @param content the text, or the number as the file has it
 * @param format how a workbook shows the number
 * @param firstDay the day zero of a workbook's days
 */
public record TableCell(Kind kind, String content, @Nullable String format, LocalDate firstDay) {

    enum Kind {
        TEXT,
        NUMBER,
        FORMULA,
        ERROR
    }

    /** Longer text is none that a column of ours has room for. */
    static final int LONGEST = 2_000;

    private static final int MOST_DIGITS = 40;

    /** Day 60 of a workbook is 29 February 1900, which there never was: from the day after, this is day zero. */
    static final LocalDate DAYS_SINCE_1900 = LocalDate.of(1899, 12, 30);

    static final LocalDate DAYS_SINCE_1904 = LocalDate.of(1904, 1, 1);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** Of a number's format, what stands in quotes or brackets or is escaped says nothing. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.");

    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFD&&[^\\n\\r\\t]]");

    static TableCell text(String content) {
        return new TableCell(Kind.TEXT, content, null, DAYS_SINCE_1900);
    }

    boolean isBlank() {
        return kind == Kind.TEXT && content.isBlank();
    }

    /**
     * In NFC, without blanks around it.
     *
     * @throws CellFault FORMULA, ERROR_VALUE, CELL_TOO_LONG, NOT_TEXT (bytes that were no UTF-8, control characters),
     *     WRONG_TYPE (a number that nobody means)
     */
    public String text() {
        refuseWhatIsNoValue();
        if (kind == Kind.NUMBER) {
            return plain();
        }
        if (content.length() > LONGEST) {
            throw new CellFault("CELL_TOO_LONG");
        }
        if (UNWANTED.matcher(content).find()) {
            throw new CellFault("NOT_TEXT");
        }
        return Normalizer.normalize(SpreadsheetText.restored(content).strip(), Normalizer.Form.NFC);
    }

    /**
     * A number that is a name, such as a personal ID. A workbook that took it for a number has lost its leading zeros; they
     * are put back only where the cell's format says how many digits it shows.
     *
     * @throws CellFault LEADING_ZEROS_LOST when it is a number with fewer digits, WRONG_TYPE when it is no whole number
     */
    public String digits(int length) {
        var text = text().replaceAll("[\\s.]", "");
        if (kind != Kind.NUMBER || text.length() >= length) {
            return text;
        }
        if (!text.matches("[0-9]+")) {
            throw new CellFault("WRONG_TYPE");
        }
        if (format != null && format.matches("0{" + length + "}(;.*)?")) {
            return "0".repeat(length - text.length()) + text;
        }
        throw new CellFault("LEADING_ZEROS_LOST");
    }

    /**
     * A day, a month or a year.
     *
     * @throws CellFault NOT_A_DAY
     */
    public WrittenDay day() {
        refuseWhatIsNoValue();
        if (kind == Kind.NUMBER) {
            return serialDay();
        }
        var day = WrittenDay.of(text());
        if (day == null) {
            throw new CellFault("NOT_A_DAY");
        }
        return day;
    }

    private WrittenDay serialDay() {
        var number = number();
        var days = number.longValue();
        if (!isFormattedAsDay() && isWhole(number) && days >= FIRST_YEAR && days <= LAST_YEAR) {
            // 2018 typed alone is the year; as a day it would be 10 July 1905.
            return WrittenDay.ofYear((int) days);
        }
        var day = firstDay.plusDays(Math.min(Math.max(days, 0), 1_000_000));
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new CellFault("NOT_A_DAY");
        }
        return new WrittenDay(day, WrittenDay.Exactness.DAY);
    }

    /**
     * Of a size that somebody means: written in a dozen characters, {@code 1E+600000000} would take the server minutes to
     * write out.
     */
    private BigDecimal number() {
        if (content.length() > MOST_DIGITS) {
            throw new CellFault("WRONG_TYPE");
        }
        var number = new BigDecimal(content);
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new CellFault("WRONG_TYPE");
        }
        return number;
    }

    private boolean isFormattedAsDay() {
        return format != null && LITERAL.matcher(format).replaceAll("").matches("(?i).*[dmy].*");
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private String plain() {
        var number = number();
        return isWhole(number)
                ? number.toBigInteger().toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private void refuseWhatIsNoValue() {
        if (kind == Kind.FORMULA) {
            throw new CellFault("FORMULA");
        }
        if (kind == Kind.ERROR) {
            throw new CellFault("ERROR_VALUE");
        }
    }
}
