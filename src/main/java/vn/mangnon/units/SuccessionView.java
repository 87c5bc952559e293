package vn.mangnon.units;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step to or from another unit. */
@Schema(name = "Succession")
record SuccessionView(
        @NotNull UUID unitId,
        @NotNull LocalDate effectiveOn,
        @NotNull SuccessionExtent extent) {}
