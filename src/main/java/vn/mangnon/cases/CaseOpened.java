package vn.mangnon.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case was written down. Fired in its transaction. */
public record CaseOpened(UUID caseId, @Nullable UUID childId, Instant receivedAt) {}
