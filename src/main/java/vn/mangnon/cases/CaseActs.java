package vn.mangnon.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Questions to the floors above: between which moments on record the news of this case must have come. */
public interface CaseActs {

    /** When something was first done in it. */
    Optional<Instant> firstActIn(UUID caseId);

    /** When whoever told of it came to know. */
    default Optional<Instant> knownIn(UUID caseId) {
        return Optional.empty();
    }
}
