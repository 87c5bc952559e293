package vn.mangnon.clocks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.calendar.TimeLimit;
import vn.mangnon.clocks.Reckoning.Rule;
import vn.mangnon.kernel.StoredEntity;

/** One time limit as the law has it from a day on. A new decree ends it and begins another; nothing is overwritten. */
@Entity
@Table(name = "legal_time_limit")
class LegalTimeLimit extends StoredEntity {

    @Enumerated(EnumType.STRING)
    private ClockCode code;

    @Column(name = "legal_basis")
    private String legalBasis;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "start_events")
    private String[] startEvents;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "stop_events")
    private String[] stopEvents;

    private @Nullable Integer amount;

    @Enumerated(EnumType.STRING)
    private TimeLimit.@Nullable Unit unit;

    @Column(name = "first_day_counted")
    private boolean firstDayCounted;

    @Enumerated(EnumType.STRING)
    @Column(name = "roll_forward")
    private TimeLimit.RollForward rollForward;

    @Column(name = "emergency_exempt")
    private boolean emergencyExempt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "pause_reasons")
    private String[] pauseReasons;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected LegalTimeLimit() {}

    LegalTimeLimit(LegalTimeLimitDetails details, Instant now) {
        super(details.id(), now);
        this.code = details.code();
        this.legalBasis = details.legalBasis();
        this.startEvents = names(details.startEvents());
        this.stopEvents = names(details.stopEvents());
        this.amount = details.amount();
        this.unit = details.unit();
        this.firstDayCounted = Boolean.TRUE.equals(details.firstDayCounted());
        this.rollForward = details.rollForward() == null ? TimeLimit.RollForward.NONE : details.rollForward();
        this.emergencyExempt = Boolean.TRUE.equals(details.emergencyExempt());
        this.pauseReasons = details.pauseReasons().toArray(String[]::new);
        this.validFrom = details.validFrom();
    }

    private static String[] names(Set<ClockEvent> events) {
        return events.stream().map(ClockEvent::name).sorted().toArray(String[]::new);
    }

    void endOn(LocalDate day, Instant now) {
        validTo = day;
        touch(now);
    }

    Rule rule() {
        return new Rule(code, legalBasis, startEvents(), stopEvents(), term(), emergencyExempt, validFrom, validTo);
    }

    @Nullable
    TimeLimit term() {
        return amount == null || unit == null ? null : new TimeLimit(amount, unit, firstDayCounted, rollForward);
    }

    ClockCode code() {
        return code;
    }

    String legalBasis() {
        return legalBasis;
    }

    Set<ClockEvent> startEvents() {
        return events(startEvents);
    }

    Set<ClockEvent> stopEvents() {
        return events(stopEvents);
    }

    private static Set<ClockEvent> events(String[] names) {
        return Arrays.stream(names).map(ClockEvent::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    @Nullable
    Integer amount() {
        return amount;
    }

    TimeLimit.@Nullable Unit unit() {
        return unit;
    }

    boolean firstDayCounted() {
        return firstDayCounted;
    }

    TimeLimit.RollForward rollForward() {
        return rollForward;
    }

    boolean emergencyExempt() {
        return emergencyExempt;
    }

    List<String> pauseReasons() {
        return List.of(pauseReasons);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }
}
