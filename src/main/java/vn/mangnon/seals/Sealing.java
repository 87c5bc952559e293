package vn.mangnon.seals;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Every minute, on whichever replica comes first. */
@Singleton
class Sealing {

    private final SealService seals;

    Sealing(SealService seals) {
        this.seals = seals;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void seal() {
        while (seals.sealSome()) {
            continue;
        }
    }
}
