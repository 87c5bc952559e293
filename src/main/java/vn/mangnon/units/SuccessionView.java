package vn.mangnon.units;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step to or from another unit. */
@Schema(name = "Succession")
record SuccessionView(UUID unitId, LocalDate effectiveOn, SuccessionExtent extent) {}
