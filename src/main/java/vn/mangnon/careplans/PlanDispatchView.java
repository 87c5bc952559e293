package vn.mangnon.careplans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A plan on its way to one of those who carry it out. */
@Schema(name = "CarePlanDispatch")
record PlanDispatchView(
        UUID id,
        UUID planId,
        PlanDispatch.Recipient recipient,
        @Nullable UUID organizationId,
        Instant sentAt,
        @Nullable Instant receivedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static PlanDispatchView of(PlanDispatch dispatch) {
        return new PlanDispatchView(
                dispatch.id(),
                dispatch.planId(),
                dispatch.recipient(),
                dispatch.organizationId(),
                dispatch.sentAt(),
                dispatch.receivedAt(),
                Versions.tag(dispatch.version()));
    }
}
