package vn.mangnon.breaches;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.SensitivityClass;

/** A breach in a list. */
@Schema(name = "BreachNoticeSummary")
record BreachSummary(
        @NotNull UUID id,
        @Nullable UUID adminUnitId,
        @NotNull Instant discoveredAt,
        @NotNull List<SensitivityClass> dataKinds,
        @Nullable Integer affectedChildren,
        @NotNull BreachClockView clock,
        @Nullable Instant closedAt) {

    static BreachSummary of(BreachNotice known, Instant now) {
        return new BreachSummary(
                known.id(),
                known.adminUnitId(),
                known.discoveredAt(),
                known.facts().dataKinds(),
                known.facts().affectedChildren(),
                BreachClockView.of(known, now),
                known.closedAt());
    }
}
