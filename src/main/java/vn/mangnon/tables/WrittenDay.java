package vn.mangnon.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as people write it into lists: {@code 05/09/2018}, {@code 5-9-2018}, {@code 5.9.2018}, {@code 2018-09-05}; or only
 * {@code 09/2018}, or only {@code 2018}.
 *
 * @param first the day, or the first of the month or year
 */
public record WrittenDay(LocalDate first, Exactness exactness) {

    public enum Exactness {
        DAY,
        MONTH,
        YEAR
    }

    /** As in JSON: of other centuries no list has anything to say, and a slip of the keyboard has. */
    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2199;

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T.*|\\s+[\\d:.]+)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** @return null when it is none of these, or there is no such day */
    static @Nullable WrittenDay of(String text) {
        var written = read(text);
        var year = written == null ? 0 : written.first().getYear();
        return year < FIRST_YEAR || year > LAST_YEAR ? null : written;
    }

    private static @Nullable WrittenDay read(String text) {
        try {
            var dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                return exact(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
            }
            var yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return exact(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
            }
            var month = MONTH.matcher(text);
            if (month.matches()) {
                return new WrittenDay(
                        LocalDate.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)), 1),
                        Exactness.MONTH);
            }
            return YEAR.matcher(text).matches() ? ofYear(Integer.parseInt(text)) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    static WrittenDay ofYear(int year) {
        return new WrittenDay(LocalDate.of(year, 1, 1), Exactness.YEAR);
    }

    private static WrittenDay exact(String year, String month, String day) {
        return new WrittenDay(
                LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), Exactness.DAY);
    }
}
