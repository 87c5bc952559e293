package vn.mangnon.clocks;

import static org.junit.jupiter.api.Assertions.assertTrue;

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

    /** The twelve hours to a decision, corrected later. */
    private static final Pattern CORRECTION = Pattern.compile(
            "set stop_events = array_replace\\(stop_events, '([A-Z_]+)', '([A-Z_]+)'\\) where code = '([A-Z_]+)';\\ninsert");

    private RulesOfTheLaw() {}

    static List<Reckoning.Rule> all() {
        var corrected = CORRECTION.matcher(migration("202611251611-clocks-separation-decided.sql"));
        assertTrue(corrected.find());
        return ROW.matcher(migration("202611251350-clocks-create.sql"))
                .results()
                .map(RulesOfTheLaw::rule)
                .map(rule -> rule.code().name().equals(corrected.group(3)) ? stoppedBy(rule, corrected) : rule)
                .toList();
    }

    private static Reckoning.Rule stoppedBy(Reckoning.Rule rule, MatchResult corrected) {
        var stops = rule.stops().stream()
                .map(event -> event.name().equals(corrected.group(1)) ? ClockEvent.valueOf(corrected.group(2)) : event)
                .collect(Collectors.toUnmodifiableSet());
        return new Reckoning.Rule(
                rule.code(),
                rule.legalBasis(),
                rule.starts(),
                stops,
                rule.term(),
                rule.emergencyExempt(),
                rule.validFrom(),
                rule.validTo());
    }

    private static String migration(String name) {
        try {
            return Files.readString(Path.of("src/main/resources/db/changelog").resolve(name));
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
