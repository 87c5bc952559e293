package vn.mangnon.caseforms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.forms.Form;
import vn.mangnon.forms.LevelTotals;
import vn.mangnon.forms.OfficialStatus;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A filled form. Its questions are those of `/form-templates/{templateCode}/versions/{templateVersion}`. */
@Schema(name = "CaseForm")
record CaseFormView(
        UUID id,
        UUID caseId,
        String templateCode,
        int templateVersion,
        OfficialStatus officialStatus,
        FillingStatus status,

        @Schema(description = "The filling that this one corrects.") @Nullable
        UUID supersedes,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT, description = "By the codes of the questions.")
        @Sensitive({SensitivityClass.IDENTITY, SensitivityClass.FAMILY, SensitivityClass.ABUSE_DETAIL})
        JsonNode answers,

        @Schema(description = "Sections (their codes) told in confidence, whose answers this caller is not shown.")
        List<String> hiddenSections,

        @Schema(description = "How often each level was chosen, by section.")
        List<LevelTotals> totals,

        @Nullable Instant completedAt,
        @Nullable UUID completedBy,

        @Schema(description = "CHANGE, COMPLETE for a draft; CORRECT for a completed one.")
        List<String> allowedActions,

        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static CaseFormView of(
            CaseForm known,
            Form form,
            JsonNode shown,
            List<String> hidden,
            List<LevelTotals> totals,
            List<String> actions) {
        return new CaseFormView(
                known.id(),
                known.caseId(),
                form.code(),
                form.version(),
                form.status(),
                known.status(),
                known.supersedes(),
                shown,
                hidden,
                totals,
                known.completedAt(),
                known.completedBy(),
                actions,
                known.createdAt(),
                known.updatedAt(),
                Versions.tag(known.version()));
    }
}
