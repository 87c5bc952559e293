package vn.mangnon.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A question to the floors above: when was something first done in this case? The news cannot have come after it. */
public interface CaseActs {

    Optional<Instant> firstActIn(UUID caseId);
}
