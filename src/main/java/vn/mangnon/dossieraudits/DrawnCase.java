package vn.mangnon.dossieraudits;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.procedure.CaseStatus;

/** One case that was drawn, with what of its dossier can be told without reading it. */
@Schema(name = "DrawnCase")
record DrawnCase(
        UUID caseId,
        String caseNumber,
        CaseStatus status,

        @Schema(description = "Whether Mẫu 01's contents are written down.")
        boolean hasIntake,

        @Schema(description = "Whether a plan was approved.")
        boolean hasApprovedPlan,

        @Schema(description = "Limits of the law that were passed, done late or not at all.")
        int breachedClocks) {}
