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
import vn.mangnon.calendar.TimeLimit;
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

    /**
     * From when a limit counts that runs from the news: from the first receipt, when this is found for the first time; found
     * again later, from the finding, which is the news of it.
     */
    public Instant countedFrom(UUID caseId, ClockEvent found, Instant receivedAt, Instant foundAt) {
        return wasTold(caseId, found) ? foundAt : receivedAt;
    }

    /** Whether this has happened in the case, at whatever moment. */
    public boolean wasTold(UUID caseId, ClockEvent event) {
        return clocks.wasTold(caseId, event);
    }

    /** How many of its unit a limit has, by the law of the moment in which it begins; before there was one, by today's. */
    public int amountOf(ClockCode code, Instant startedAt) {
        return limits.inForce(code, LocalDate.ofInstant(startedAt, clock.getZone()))
                .or(() -> limits.last(code))
                .map(LegalTimeLimit::term)
                .map(TimeLimit::amount)
                .orElseThrow(() -> new IllegalStateException("no term of " + code));
    }

    /** For which reasons a clock of this code that starts on this day may stand still; by the law as a rule for none. */
    public List<String> pauseReasons(ClockCode code, Instant startedAt) {
        return limits.inForce(code, LocalDate.ofInstant(startedAt, clock.getZone()))
                .map(LegalTimeLimit::pauseReasons)
                .orElse(List.of());
    }

    /**
     * What is on record of an event was not so: it happened at another moment, or, with none, not at all. For what happens
     * once in a case.
     */
    public void correct(UUID caseId, ClockEvent event, @Nullable Instant at) {
        var now = clock.instant();
        var told = clocks.eventsOf(caseId).stream()
                .filter(each -> each.event() == event)
                .toList();
        if (at == null) {
            told.forEach(CaseEvent::delete);
        } else if (told.isEmpty()) {
            new CaseEvent(caseId, Happened.of(event, at), now).persist();
        } else {
            told.forEach(each -> each.happenedAt(at));
        }
        reckon(caseId, reckoning(), now);
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

    /** Whoever enters a holiday does not wait for the clocks of the whole country: {@link CalendarRun} goes through them. */
    void note(@Observes WorkingDaysChanged change) {
        rowSecurity.lifted(clocks::noteThoseThatRun);
    }

    /**
     * Reckons anew what the calendar may have moved, as work of the system's own: every case is meant.
     *
     * @return how many cases there were, {@code most} at the most
     */
    int reckonNoted(int most) {
        return rowSecurity.lifted(() -> {
            var now = clock.instant();
            var noted = clocks.takeNoted(most);
            if (!noted.isEmpty()) {
                var reckoning = reckoning();
                noted.forEach(caseId -> reckon(caseId, reckoning, now));
            }
            return noted.size();
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
