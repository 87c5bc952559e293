package vn.mangnon.clocks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.mangnon.calendar.TimeLimit;

/** The time limits as they are shipped, read out of the migration that loads them. */
final class RulesOfTheLaw {

    private static final Pattern ROW = Pattern.compile("\\('([A-Z0-9_]+)', '([^']+)', '([A-Z0-9_ ]+)', '([A-Z0-9_ ]+)',"
            + " (null|\\d+), (?:null|'([A-Z_]+)'), (true|false), (true|false), '([0-9-]+)'\\)");

    private RulesOfTheLaw() {}

    static List<Reckoning.Rule> all() {
        try {
            var sql = Files.readString(Path.of("src/main/resources/db/changelog/202611251350-clocks-create.sql"));
            return ROW.matcher(sql).results().map(RulesOfTheLaw::rule).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reckoning.Rule rule(MatchResult row) {
        var roll = row.group(7).equals("true") ? TimeLimit.RollForward.NEXT_WORKING_DAY : TimeLimit.RollForward.NONE;
        return new Reckoning.Rule(
                ClockCode.valueOf(row.group(1)),
                row.group(2),
                events(row.group(3)),
                events(row.group(4)),
                row.group(6) == null
                        ? null
                        : new TimeLimit(
                                Integer.parseInt(row.group(5)), TimeLimit.Unit.valueOf(row.group(6)), false, roll),
                row.group(8).equals("true"),
                LocalDate.parse(row.group(9)),
                null);
    }

    private static Set<ClockEvent> events(String names) {
        return Arrays.stream(names.split(" ")).map(ClockEvent::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
