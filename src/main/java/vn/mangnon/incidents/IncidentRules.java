package vn.mangnon.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.units.Units;

/** What must be true of what an officer writes about an incident, beyond the form of each field. */
@ApplicationScoped
class IncidentRules {

    private static final String CAUSES = "incident-causes";
    private static final String PLACES = "incident-places";
    private static final String OUTCOMES = "incident-outcomes";

    private final InputChecks checks;
    private final CodeLists codes;
    private final Units units;

    IncidentRules(InputChecks checks, CodeLists codes, Units units) {
        this.checks = checks;
        this.codes = codes;
        this.units = units;
    }

    Faults check(IncidentDetails details, LocalDate born, LocalDate today) {
        var faults = checks.of(details);
        var day = details.occurredOn();
        var place = details.place();
        var unit = details.adminUnitId();
        return faults.addIf(isOfAnotherKind(CAUSES, details.cause(), details.kind()), "/cause", "NOT_OF_THIS_KIND")
                .addIf(isOfAnotherKind(OUTCOMES, details.outcome(), details.kind()), "/outcome", "NOT_OF_THIS_KIND")
                .addIf(place != null && !codes.knows(PLACES, place, today), "/place", "UNKNOWN_VALUE")
                .addIf(day != null && day.isAfter(today), "/occurredOn", "IN_THE_FUTURE")
                .addIf(day != null && day.isBefore(born), "/occurredOn", "BEFORE_BIRTH")
                .addIf(unit != null && units.find(unit).isEmpty(), "/adminUnitId", "UNKNOWN_VALUE");
    }

    private boolean isOfAnotherKind(String list, @Nullable String code, @Nullable IncidentKind kind) {
        return code != null && kind != null && !codes.isPartOf(list, code, kind.name());
    }
}
