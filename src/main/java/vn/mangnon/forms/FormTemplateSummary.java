package vn.mangnon.forms;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a form, without its questions. */
@Schema(name = "FormTemplateSummary")
record FormTemplateSummary(
        @NotNull String code,
        @NotNull int version,
        @NotNull String name,
        @NotNull String title,
        @NotNull OfficialStatus status,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotNull String legalBasis) {

    static FormTemplateSummary of(FormTemplate known) {
        return new FormTemplateSummary(
                known.code(),
                known.edition(),
                known.name(),
                known.title(),
                known.status(),
                known.validFrom(),
                known.validTo(),
                known.legalBasis());
    }
}
