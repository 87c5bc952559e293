package vn.mangnon.exchange;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/**
 * How far the feed is behind what is committed. It is sampled, not asked when somebody looks: looking must not wait for a
 * database that is away. Unknown while it is.
 */
@Singleton
class FeedFigures {

    private final ChangeService changes;
    private volatile double lag = Double.NaN;

    FeedFigures(ChangeService changes, MeterRegistry metrics) {
        this.changes = changes;
        Gauge.builder("mangnon.feed.lag", this, figures -> figures.lag)
                .description("Age of the oldest change or transaction that holds the change feed back")
                .baseUnit("seconds")
                .strongReference(true)
                .register(metrics);
    }

    @Scheduled(every = "15s")
    void sample() {
        var sampled = Double.NaN;
        try {
            sampled = changes.lagInSeconds();
        } finally {
            lag = sampled;
        }
    }
}
