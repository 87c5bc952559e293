package vn.mangnon.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

@Schema(name = "EmergencyMeasure")
record EmergencyMeasureView(
        @NotNull UUID id,
        @NotNull Instant takenAt,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @NotNull String description,

        @Schema(description = "The account that wrote it down.") @NotNull
        UUID recordedBy,

        @NotNull Instant createdAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static EmergencyMeasureView of(EmergencyMeasure measure) {
        return new EmergencyMeasureView(
                measure.id(),
                measure.takenAt(),
                measure.description(),
                measure.accountId(),
                measure.createdAt(),
                Versions.tag(measure.version()));
    }
}
