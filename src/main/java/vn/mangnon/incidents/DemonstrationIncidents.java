package vn.mangnon.incidents;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.mangnon.kernel.DemonstrationWanted;

/** A few invented incidents of the last half year, of each kind and with different ends. */
@ApplicationScoped
class DemonstrationIncidents {

    private static final int EVERY = 17;
    private static final int DAYS = 180;

    private static final List<IncidentDetails> KINDS = List.of(
            incident(IncidentKind.INJURY, "ROAD_TRAFFIC", "ROAD", "RECOVERED"),
            incident(IncidentKind.INJURY, "FALL", "HOME", "RECOVERED"),
            incident(IncidentKind.INJURY, "DROWNING", "WATER", "UNDER_TREATMENT"),
            incident(IncidentKind.CHILD_LABOUR, "WORK_TOO_LONG", "WORKPLACE", "WORK_STOPPED"),
            incident(IncidentKind.INJURY, "BURN", "HOME", "DISABLED"));

    private final IncidentRepository incidents;
    private final Clock clock;

    DemonstrationIncidents(IncidentRepository incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    void load(@Observes @Priority(415) DemonstrationWanted wanted) {
        var today = LocalDate.now(clock);
        var children = incidents.childrenBornBefore(today.minusDays(DAYS));
        for (int i = 0; i < children.size() / EVERY; i++) {
            var kind = KINDS.get(i % KINDS.size());
            var details = new IncidentDetails(
                    null,
                    kind.kind(),
                    kind.cause(),
                    today.minusDays(1 + (long) i * EVERY % DAYS),
                    kind.place(),
                    kind.outcome(),
                    null,
                    null);
            new Incident(children.get(i * EVERY), details, wanted.now()).persist();
        }
    }

    private static IncidentDetails incident(IncidentKind kind, String cause, String place, String outcome) {
        return new IncidentDetails(null, kind, cause, LocalDate.EPOCH, place, outcome, null, null);
    }
}
