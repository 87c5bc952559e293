package vn.mangnon.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mangnon.calendar.TimeLimit;
import vn.mangnon.calendar.WorkingDays;

/**
 * What the events of one case come to: the clocks of the law, each with its start, its end and what stopped it. A pure
 * function: the same events give the same clocks, in whatever order and however late they were written down.
 */
final class Reckoning {

    /** Something that happened; {@code seq} is the order of writing, which decides between events of one instant. */
    record Happening(
            long seq,
            ClockEvent event,
            Instant at,
            @Nullable Instant until,
            @Nullable ClockCode clock) {

        private static final Comparator<Happening> ORDER = Comparator.comparing(Happening::at)
                .thenComparing(happening -> !happening.event.isOfTheNews())
                .thenComparing(Happening::seq);
    }

    /** A limit as the law had it on the days from {@code validFrom} to before {@code validTo}; at once without a term. */
    record Rule(
            ClockCode code,
            String legalBasis,
            Set<ClockEvent> starts,
            Set<ClockEvent> stops,
            @Nullable TimeLimit term,
            boolean emergencyExempt,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        private boolean isInForceOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
        }
    }

    /** @param ordinal which of the clocks of its code in this case, from 1 */
    record Reckoned(
            Rule rule,
            int ordinal,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant pausedAt,
            @Nullable Instant stoppedAt) {

        private Reckoned due(Instant later) {
            return new Reckoned(rule, ordinal, startedAt, later, null, stoppedAt);
        }

        private Reckoned paused(Instant at) {
            return new Reckoned(rule, ordinal, startedAt, dueAt, at, stoppedAt);
        }

        private Reckoned stopped(Instant at) {
            return new Reckoned(rule, ordinal, startedAt, dueAt, pausedAt, at);
        }
    }

    private final List<Rule> rules;
    private final WorkingDays days;
    private final ZoneId zone;

    Reckoning(List<Rule> rules, WorkingDays days, ZoneId zone) {
        this.rules = rules;
        this.days = days;
        this.zone = zone;
    }

    List<Reckoned> of(List<Happening> happenings) {
        var inOrder = happenings.stream().sorted(Happening.ORDER).toList();
        return rules.stream()
                .map(Rule::code)
                .distinct()
                .flatMap(code -> clocks(code, inOrder).stream())
                .toList();
    }

    private List<Reckoned> clocks(ClockCode code, List<Happening> inOrder) {
        var made = new ArrayList<Reckoned>();
        @Nullable Reckoned running = null;
        var emergency = false;
        var ended = false;
        for (var happening : inOrder) {
            ended = ended || happening.event() == ClockEvent.CASE_ENDED;
            emergency = happening.event() == ClockEvent.EMERGENCY_FOUND
                    || emergency && happening.event() != ClockEvent.NO_EMERGENCY;
            if (running != null) {
                running = goOn(running, happening);
                if (running.stoppedAt() != null) {
                    made.add(running);
                    running = null;
                }
            }
            // Nothing is waited for in a case that has ended, whatever was written down of it later.
            if (running == null && !ended) {
                running = begin(code, happening, emergency, made.size() + 1);
            }
        }
        if (running != null) {
            made.add(running);
        }
        return made;
    }

    private @Nullable Reckoned begin(ClockCode code, Happening happening, boolean emergency, int ordinal) {
        var day = LocalDate.ofInstant(happening.at(), zone);
        return rules.stream()
                .filter(rule -> rule.code() == code && rule.isInForceOn(day))
                .filter(rule -> rule.starts().contains(happening.event()))
                .filter(rule -> !(emergency && rule.emergencyExempt()))
                .findFirst()
                .map(rule -> new Reckoned(rule, ordinal, happening.at(), due(rule, happening), null, null))
                .orElse(null);
    }

    private Instant due(Rule rule, Happening start) {
        var term = rule.term();
        if (term == null) {
            return start.at();
        }
        if (start.until() == null) {
            return term.dueAt(start.at(), days, zone);
        }
        if (!start.event().announcesDate()) {
            return start.until();
        }
        var lastDay = LocalDate.ofInstant(start.until(), zone).minusMonths(term.amount());
        var due = endOf(lastDay);
        return due.isBefore(start.at()) ? start.at() : due;
    }

    private Reckoned goOn(Reckoned clock, Happening happening) {
        if (clock.rule().stops().contains(happening.event())) {
            return clock.stopped(happening.at());
        }
        var code = clock.rule().code();
        return switch (happening.event()) {
            case SEPARATION_LENGTHENED ->
                code == ClockCode.SEPARATION && happening.until() != null ? clock.due(happening.until()) : clock;
            case CLOCK_PAUSED ->
                code == happening.clock() && clock.pausedAt() == null ? clock.paused(happening.at()) : clock;
            case CLOCK_RESUMED ->
                code == happening.clock() && clock.pausedAt() != null
                        ? clock.due(dueAfterPause(clock, clock.pausedAt(), happening.at()))
                        : clock;
            default -> clock;
        };
    }

    /** As many days later as the clock stood still, of the kind that the limit counts; the day of resuming counts again. */
    private Instant dueAfterPause(Reckoned clock, Instant pausedAt, Instant resumedAt) {
        var term = clock.rule().term();
        if (term == null || term.unit() == TimeLimit.Unit.HOURS) {
            return clock.dueAt().plus(pausedAt.until(resumedAt, ChronoUnit.MICROS), ChronoUnit.MICROS);
        }
        var from = LocalDate.ofInstant(pausedAt, zone);
        var to = LocalDate.ofInstant(resumedAt, zone);
        var due = LocalDate.ofInstant(clock.dueAt(), zone);
        if (term.unit() != TimeLimit.Unit.WORKING_DAYS) {
            return endOf(due.plusDays(ChronoUnit.DAYS.between(from, to)));
        }
        var lost = from.datesUntil(to).filter(days::isWorkingDay).count();
        for (long day = 0; day < lost; day++) {
            due = days.onOrAfter(due.plusDays(1));
        }
        return endOf(due);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
