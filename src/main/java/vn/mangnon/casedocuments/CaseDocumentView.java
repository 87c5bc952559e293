package vn.mangnon.casedocuments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One document, without its content. */
@Schema(name = "CaseDocument")
record CaseDocumentView(
        UUID id,
        UUID caseId,
        DocumentStatus status,
        Confidentiality confidentiality,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) String title,
        String distributionScope,

        @Schema(description = "As its bytes tell.") @Nullable
        ContentType contentType,

        @Schema(description = "In bytes.") @Nullable Long size,

        @Schema(description = "SHA-256 of the content, in hexadecimal.") @Nullable
        String sha256,

        UUID createdBy,
        @Nullable Instant storedAt,
        @Nullable Instant withdrawnAt,
        @Nullable UUID withdrawnBy,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String withdrawalNote,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static CaseDocumentView of(CaseDocument known) {
        return new CaseDocumentView(
                known.id(),
                known.caseId(),
                known.status(),
                known.confidentiality(),
                known.title(),
                known.distributionScope(),
                known.contentType(),
                known.size(),
                known.sha256(),
                known.createdBy(),
                known.storedAt(),
                known.withdrawnAt(),
                known.withdrawnBy(),
                known.withdrawalNote(),
                known.createdAt(),
                known.updatedAt(),
                Versions.tag(known.version()));
    }
}
