package vn.mangnon.transfers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A request, as the side that asks sees it or the side that holds; who asks learns nothing of the child before it comes. */
@Schema(name = "TransferRequest")
record TransferView(
        UUID id,
        TransferSide side,
        TransferStatus status,

        @Schema(description = "The unit that the child is to live in.")
        UUID adminUnitId,

        @Schema(description = "For the holding side; for the asking one once it is accepted.") @Nullable
        UUID childId,

        @Schema(description = "The unit that the child lives in, or lived in; told as `childId` is.") @Nullable
        UUID fromUnitId,

        String reason,
        String requestedBy,

        @Schema(description = "The last day to answer.") LocalDate dueOn,

        @Schema(description = "`true`: nobody has answered by that day.")
        boolean overdue,

        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String refusal,

        @Schema(description = "What the caller may do now: `ACCEPT`, `REFUSE` or `WITHDRAW`.")
        List<String> allowedActions,

        Instant createdAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static TransferView of(TransferRequest request, TransferSide side, boolean mayWrite, LocalDate today) {
        var isTold = side == TransferSide.HOLDING || request.status() == TransferStatus.ACCEPTED;
        var actions = side == TransferSide.HOLDING ? List.of("ACCEPT", "REFUSE") : List.of("WITHDRAW");
        return new TransferView(
                request.id(),
                side,
                request.status(),
                request.toUnitId(),
                isTold ? request.childId() : null,
                isTold ? request.fromUnitId() : null,
                request.reason(),
                request.requestedBy(),
                request.dueOn(),
                request.isOverdueOn(today),
                request.decidedAt(),
                request.decidedBy(),
                request.refusal(),
                mayWrite && request.status() == TransferStatus.REQUESTED ? actions : List.of(),
                request.createdAt(),
                Versions.tag(request.version(), side.name(), String.valueOf(request.isOverdueOn(today))));
    }
}
