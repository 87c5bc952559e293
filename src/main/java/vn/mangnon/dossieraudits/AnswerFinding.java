package vn.mangnon.dossieraudits;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the commune says to a finding, and has done. */
@Schema(name = "AnswerAuditFinding")
record AnswerFinding(@NotBlank @Size(max = 4000) String answer) {}
