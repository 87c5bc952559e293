package vn.mangnon.children;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A circumstance as those see it who may read the child. */
@Schema(name = "Circumstance")
record CircumstanceView(
        @NotNull UUID id,
        @Nullable String category,
        @Nullable String subcategory,
        @Nullable String atRiskReason,
        @NotNull LocalDate since,
        @Schema(description = "Exclusive.") @Nullable LocalDate until,
        @Nullable String evidence,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static CircumstanceView of(Circumstance circumstance) {
        return new CircumstanceView(
                circumstance.id(),
                circumstance.category(),
                circumstance.subcategory(),
                circumstance.atRiskReason(),
                circumstance.since(),
                circumstance.until(),
                circumstance.evidence(),
                Versions.tag(circumstance.version()));
    }
}
