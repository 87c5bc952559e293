package vn.mangnon.assistances;

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

/** One assistance. */
@Schema(name = "Assistance")
record AssistanceView(
        UUID id,
        String serviceLine,
        LocalDate providedOn,
        @Nullable UUID providerId,

        @Schema(description = "In whole đồng.") @Nullable Long amount,

        @Nullable String programme,
        @Sensitive(SensitivityClass.FAMILY) @Nullable String note,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static AssistanceView of(Assistance known) {
        return new AssistanceView(
                known.id(),
                known.serviceLine(),
                known.providedOn(),
                known.providerId(),
                known.amount(),
                known.programme(),
                known.note(),
                known.createdAt(),
                known.updatedAt(),
                Versions.tag(known.version()));
    }
}
