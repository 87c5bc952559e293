package vn.mangnon.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as official documents write it: "ngày 06 tháng 4 năm 2023", "28/6/2021", with blanks, or impossible ("ngày 31
 * tháng 02 năm 2020"). What cannot be read stays text.
 */
public final class WrittenDate {

    private static final Pattern IN_WORDS =
            Pattern.compile("(?:ngày\\s+(\\d{1,2})\\s+)?tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})", Pattern.UNICODE_CASE);
    private static final Pattern IN_DIGITS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");

    private WrittenDate() {}

    public static Optional<LocalDate> read(String text) {
        for (var pattern : new Pattern[] {IN_WORDS, IN_DIGITS}) {
            var match = pattern.matcher(text);
            if (match.find() && match.group(1) != null) {
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(match.group(3)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(1))));
                } catch (DateTimeException impossible) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** The date that was given, or else the one that the text tells, if it tells one. */
    public static @Nullable LocalDate orGiven(@Nullable LocalDate given, @Nullable String text) {
        return given != null || text == null ? given : read(text).orElse(null);
    }

    public static OptionalInt yearOf(String text) {
        var match = YEAR.matcher(text);
        return match.find() ? OptionalInt.of(Integer.parseInt(match.group(1))) : OptionalInt.empty();
    }
}
