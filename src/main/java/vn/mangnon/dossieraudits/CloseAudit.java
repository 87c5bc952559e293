package vn.mangnon.dossieraudits;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an audit came to. */
@Schema(name = "CloseDossierAudit")
record CloseAudit(@NotBlank @Size(max = 8000) String conclusion) {}
