package vn.mangnon.measures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

@Schema(name = "EmergencyMeasure")
record EmergencyMeasureView(
        UUID id,
        Instant takenAt,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) String description,

        @Schema(description = "The account that wrote it down.")
        UUID recordedBy,

        Instant createdAt,
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
