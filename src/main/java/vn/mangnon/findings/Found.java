package vn.mangnon.findings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found out at one step, as an officer writes it. What its kind does not ask for is absent. */
sealed interface Found permits VerifyCase, AssessCase, InvestigateCase, ReviewCase {

    @Nullable
    UUID id();

    Instant foundAt();

    String summary();

    FindingKind kind();

    default @Nullable Boolean emergency() {
        return null;
    }

    default @Nullable Boolean separationNeeded() {
        return null;
    }

    default @Nullable Risk risk() {
        return null;
    }

    default @Nullable Boolean noLongerAtRisk() {
        return null;
    }

    default @Nullable Boolean stable() {
        return null;
    }

    default @Nullable String childWish() {
        return null;
    }
}
