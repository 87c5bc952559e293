package vn.mangnon.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import vn.mangnon.kernel.UnitPath;

/**
 * Numbers of dossiers as offices count them: {@code 29971-2026-0001} is the first of commune 29971 in 2026. They say
 * nothing of the child.
 */
@ApplicationScoped
class CaseNumbers {

    /** A hamlet has no code, and its label is its id. */
    private static final Pattern HAMLET = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    /** What marks the label of a unit that is no more; see CountryMap. */
    private static final Pattern MARKS = Pattern.compile("^~|@.*$");

    private final CaseRepository cases;
    private final Clock clock;

    CaseNumbers(CaseRepository cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    String next(UnitPath place, Instant receivedAt) {
        var year = LocalDate.ofInstant(receivedAt, clock.getZone()).getYear();
        var commune = communeOf(place);
        return "%s-%d-%04d".formatted(commune, year, cases.nextNumber(commune, year));
    }

    /** The lowest label that is a code. A commune that was split between provinces lies right below the country. */
    private static String communeOf(UnitPath place) {
        return Arrays.stream(place.value().split("/"))
                .map(label -> MARKS.matcher(label).replaceAll(""))
                .filter(label -> !label.isEmpty() && !HAMLET.matcher(label).matches())
                .reduce((above, below) -> below)
                .orElseThrow();
    }
}
