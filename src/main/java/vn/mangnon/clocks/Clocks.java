package vn.mangnon.clocks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.calendar.CalendarService;
import vn.mangnon.calendar.WorkingDaysChanged;

/**
 * The door: features tell what happened in a case, and read how its clocks stand. Call it inside a transaction, for a case
 * that the caller was found to have business with.
 */
@ApplicationScoped
public class Clocks {

    /**
     * Something that happened.
     *
     * @param at when it happened, which may be long before it is told
     * @param until where the event itself sets the end: a separation's last moment, the date of a release
     * @param clock which clock stands still or goes on, for CLOCK_PAUSED and CLOCK_RESUMED
     * @param reason why it stands still, by a code of its limit's
     */
    public record Happened(
            ClockEvent event,
            Instant at,
            @Nullable Instant until,
            @Nullable ClockCode clock,
            @Nullable String reason) {

        public static Happened of(ClockEvent event, Instant at) {
            return new Happened(event, at, null, null, null);
        }

        public static Happened of(ClockEvent event, Instant at, @Nullable Instant until) {
            return new Happened(event, at, until, null, null);
        }
    }

    /** Whose moment is that of the first receipt. */
    private static final Set<ClockEvent> OF_THE_NEWS = Set.of(
            ClockEvent.EMERGENCY_REPORTED,
            ClockEvent.SEPARATION_NEEDED,
            ClockEvent.RECEIVED_ELSEWHERE,
            ClockEvent.NEWS_RECEIVED);

    private final ClockRepository clocks;
    private final TimeLimitRepository limits;
    private final CalendarService calendar;
    private final RowSecurity rowSecurity;
    private final Clock clock;

    Clocks(
            ClockRepository clocks,
            TimeLimitRepository limits,
            CalendarService calendar,
            RowSecurity rowSecurity,
            Clock clock) {
        this.clocks = clocks;
        this.limits = limits;
        this.calendar = calendar;
        this.rowSecurity = rowSecurity;
        this.clock = clock;
    }

    /** Writes down what happened, in this order, and reckons the clocks of the case anew. The case must be flushed. */
    public void tell(UUID caseId, Happened... happened) {
        var now = clock.instant();
        Arrays.stream(happened).forEach(each -> new CaseEvent(caseId, each, now).persist());
        reckon(caseId, reckoning(), now);
    }

    /** For which reasons a clock of this code that starts on this day may stand still; by the law as a rule for none. */
    public List<String> pauseReasons(ClockCode code, Instant startedAt) {
        return limits.inForce(code, LocalDate.ofInstant(startedAt, clock.getZone()))
                .map(LegalTimeLimit::pauseReasons)
                .orElse(List.of());
    }

    /** The news came at another hour than was written first: whatever starts with it starts then. */
    public void newsCameAt(UUID caseId, Instant before, Instant receivedAt) {
        clocks.eventsOf(caseId).stream()
                .filter(each -> OF_THE_NEWS.contains(each.event()) && each.at().equals(before))
                .forEach(each -> each.happenedAt(receivedAt));
        reckon(caseId, reckoning(), clock.instant());
    }

    /** The clocks of one case, by their start. */
    public List<ClockView> of(UUID caseId, Instant now) {
        return of(List.of(caseId), now).getOrDefault(caseId, List.of());
    }

    /** The clocks of these cases, in one statement; a case without any is absent. */
    public Map<UUID, List<ClockView>> of(Collection<UUID> caseIds, Instant now) {
        return caseIds.isEmpty()
                ? Map.of()
                : clocks.ofCases(caseIds).stream()
                        .collect(Collectors.groupingBy(
                                CaseClock::caseId,
                                Collectors.mapping(each -> ClockView.of(each, now), Collectors.toList())));
    }

    /** Of work of the system's own: every case is meant, whoever entered the holiday. */
    void reckonAgain(@Observes WorkingDaysChanged change) {
        rowSecurity.lifted(() -> {
            var now = clock.instant();
            var reckoning = reckoning();
            clocks.casesWithRunningClocks().forEach(caseId -> reckon(caseId, reckoning, now));
            clocks.flush();
        });
    }

    private Reckoning reckoning() {
        return new Reckoning(limits.rules(), calendar.workingDays(), clock.getZone());
    }

    private void reckon(UUID caseId, Reckoning reckoning, Instant now) {
        var reckoned = reckoning.of(
                clocks.eventsOf(caseId).stream().map(CaseEvent::happening).toList());
        var known = clocks.ofCases(List.of(caseId));
        known.stream().filter(each -> reckoned.stream().noneMatch(each::is)).forEach(clocks::delete);
        for (var each : reckoned) {
            known.stream()
                    .filter(clock -> clock.is(each))
                    .findFirst()
                    .ifPresentOrElse(
                            clock -> clock.follow(each, now), () -> clocks.persist(new CaseClock(caseId, each, now)));
        }
        clocks.flush();
    }
}
