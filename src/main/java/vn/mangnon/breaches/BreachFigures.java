package vn.mangnon.breaches;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** What an operator watches: how many breaches wait to be told to the authority. Unknown before the first look. */
@Singleton
class BreachFigures {

    private volatile @Nullable BreachesChecked last;

    BreachFigures(MeterRegistry metrics) {
        Gauge.builder("mangnon.breach.notices.running", this, BreachFigures::running)
                .description("Breaches that the authority has not been told of yet, within the time of the law")
                .strongReference(true)
                .register(metrics);
        Gauge.builder("mangnon.breach.notices.breached", this, BreachFigures::breached)
                .description("Breaches that the authority has not been told of, beyond the time of the law")
                .strongReference(true)
                .register(metrics);
    }

    void ran(@Observes(during = TransactionPhase.AFTER_SUCCESS) BreachesChecked checked) {
        last = checked;
    }

    private double running() {
        var run = last;
        return run == null ? Double.NaN : run.running();
    }

    private double breached() {
        var run = last;
        return run == null ? Double.NaN : run.breached();
    }
}
