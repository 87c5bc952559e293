package vn.mangnon.forms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A version of a form with its questions. It never changes. */
@Schema(name = "FormTemplate")
record FormTemplateView(
        UUID id,
        String code,
        @Schema(description = "Counts from one.") int version,
        String name,
        String kind,
        String title,
        OfficialStatus status,
        LocalDate validFrom,

        @Schema(description = "Exclusive, as it was published; a later version ends it too.") @Nullable
        LocalDate validTo,

        String legalBasis,
        String signer,
        @Nullable String footnote,
        List<FormSection> sections,
        Instant createdAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static FormTemplateView of(FormTemplate known) {
        var form = known.form();
        return new FormTemplateView(
                known.id(),
                form.code(),
                form.version(),
                form.name(),
                form.kind(),
                form.title(),
                form.status(),
                known.validFrom(),
                known.validTo(),
                form.legalBasis(),
                form.signer(),
                form.footnote(),
                form.sections(),
                known.createdAt(),
                // Of the form that is in force another version is another answer.
                Versions.tag(known.version(), form.version()));
    }
}
