package vn.mangnon.forms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
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
        @NotNull UUID id,
        @NotNull String code,
        @Schema(description = "Counts from one.") @NotNull int version,
        @NotNull String name,
        @NotNull String kind,
        @NotNull String title,
        @NotNull OfficialStatus status,
        @NotNull LocalDate validFrom,

        @Schema(description = "Exclusive, as it was published; a later version ends it too.") @Nullable
        LocalDate validTo,

        @NotNull String legalBasis,
        @NotNull String signer,
        @Nullable String footnote,
        @NotNull List<FormSection> sections,
        @NotNull Instant createdAt,
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
