package vn.mangnon.cases;

import java.util.UUID;
import vn.mangnon.procedure.CaseStatus;
import vn.mangnon.procedure.CaseStep;

/** A step was taken in a case. Fired in its transaction; a case whose {@code to} is not open has ended. */
public record CaseMoved(UUID caseId, CaseStep step, CaseStatus from, CaseStatus to) {}
