package vn.mangnon.cases;

import java.time.Instant;
import java.util.UUID;
import vn.mangnon.procedure.CaseStep;

/** In the demonstration a step is taken in an invented case: whoever keeps what it leaves behind invents that too. */
public record DemonstrationStep(UUID caseId, CaseStep step, UUID actor, boolean emergency, Instant at) {}
