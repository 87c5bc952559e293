package vn.mangnon.incidents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One incident. */
@Schema(name = "Incident")
record IncidentView(
        UUID id,

        @Schema(description = "`INJURY` or `CHILD_LABOUR`; see `IncidentDetails`.")
        IncidentKind kind,

        String cause,
        LocalDate occurredOn,
        String place,
        String outcome,
        @Nullable UUID adminUnitId,
        @Nullable @Sensitive(SensitivityClass.HEALTH) String note,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static IncidentView of(Incident known) {
        var details = known.details();
        return new IncidentView(
                known.id(),
                details.kind(),
                details.cause(),
                details.occurredOn(),
                details.place(),
                details.outcome(),
                details.adminUnitId(),
                details.note(),
                known.createdAt(),
                known.updatedAt(),
                Versions.tag(known.version()));
    }
}
