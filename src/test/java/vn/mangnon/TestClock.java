package vn.mangnon;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock of the tests stands still until a test moves it. */
@Mock
@Singleton
public class TestClock extends Clock {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");

    private volatile Instant now = START;

    public void timeIs(String instant) {
        now = Instant.parse(instant);
    }

    public void reset() {
        now = START;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, VIETNAM);
    }

    @Override
    public ZoneId getZone() {
        return VIETNAM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
