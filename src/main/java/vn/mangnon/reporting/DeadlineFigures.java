package vn.mangnon.reporting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an operator watches: how many deadlines are overdue, and that somebody still looks. Unknown before the first run. */
@Singleton
class DeadlineFigures {

    private final Clock clock;
    private volatile @Nullable DeadlinesChecked last;

    DeadlineFigures(MeterRegistry metrics, Clock clock) {
        this.clock = clock;
        Gauge.builder("mangnon.report.deadlines.overdue", this, DeadlineFigures::overdue)
                .description("Report deadlines that the last run found overdue")
                .strongReference(true)
                .register(metrics);
        Gauge.builder("mangnon.report.deadlines.run.age", this, DeadlineFigures::ageInSeconds)
                .description(
                        "Time since the last run that succeeded; above a day and a bit, nobody is told of anything")
                .baseUnit("seconds")
                .strongReference(true)
                .register(metrics);
    }

    void ran(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeadlinesChecked checked) {
        last = checked;
    }

    private double overdue() {
        var run = last;
        return run == null ? Double.NaN : run.overdue();
    }

    private double ageInSeconds() {
        var run = last;
        return run == null
                ? Double.NaN
                : Duration.between(run.at(), clock.instant()).toMillis() / 1000.0;
    }
}
