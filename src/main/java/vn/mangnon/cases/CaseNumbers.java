package vn.mangnon.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.mangnon.kernel.UnitPath;

/**
 * Numbers of dossiers as offices count them: {@code 29971-2026-0001} is the first of commune 29971 in 2026. They say
 * nothing of the child.
 */
@ApplicationScoped
class CaseNumbers {

    /** A path is the province's label, then the commune's; a split commune's is its code with the day it ended. */
    private static final int COMMUNE = 2;

    private final CaseRepository cases;
    private final Clock clock;

    CaseNumbers(CaseRepository cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    String next(UnitPath place, Instant receivedAt) {
        var year = LocalDate.ofInstant(receivedAt, clock.getZone()).getYear();
        var commune = place.value().split("/")[COMMUNE].replaceAll("^~|@.*$", "");
        return "%s-%d-%04d".formatted(commune, year, cases.nextNumber(commune, year));
    }
}
