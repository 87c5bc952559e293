package vn.mangnon.breaches;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One breach with all that is known of it and was told. */
@Schema(name = "BreachNotice")
record BreachView(
        UUID id,

        @Schema(description = "Absent where it concerns the whole installation.") @Nullable
        UUID adminUnitId,

        Instant discoveredAt,
        @Nullable Instant occurredAt,
        String nature,
        List<SensitivityClass> dataKinds,
        @Nullable Integer records,
        @Nullable Integer affectedChildren,

        @Schema(description = "Those of them that the caller sees.") @Sensitive(SensitivityClass.IDENTITY)
        List<UUID> childIds,

        @Nullable String consequences,
        @Nullable String measures,
        String contact,
        BreachClockView clock,

        @Schema(description = "How often it was warned that the authority has not been told, the first first.")
        List<BreachWarning> warnings,

        List<Sent> dispatches,

        @Schema(description = "Why the first notice was late.") @Nullable
        String lateReason,

        @Nullable Instant closedAt,
        @Nullable String closingNote,

        @Schema(
                description =
                        "What the caller may do to it now: `CHANGE` (a PATCH), `SEND` (to `/dispatches`), `CLOSE` (to"
                                + " `/closure`).")
        List<String> allowedActions,

        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    /** One of the notices that went out. */
    @Schema(name = "BreachDispatch")
    record Sent(
            UUID id,
            Dispatch.Stage stage,
            Instant sentAt,
            String recipient,
            @Nullable String reference,
            String content) {

        static Sent of(Dispatch known) {
            return new Sent(
                    known.id(), known.stage(), known.sentAt(), known.recipient(), known.reference(), known.content());
        }
    }

    static BreachView of(BreachNotice known, List<BreachWarning> warnings, boolean mayWrite, Instant now) {
        var clock = BreachClockView.of(known, now);
        var actions = mayWrite ? known.actions() : List.<String>of();
        var children = known.childIds().stream().sorted().toList();
        return new BreachView(
                known.id(),
                known.adminUnitId(),
                known.discoveredAt(),
                known.facts().occurredAt(),
                known.facts().nature(),
                known.facts().dataKinds(),
                known.facts().records(),
                known.facts().affectedChildren(),
                children,
                known.facts().consequences(),
                known.facts().measures(),
                known.facts().contact(),
                clock,
                warnings,
                known.dispatches().stream().map(Sent::of).toList(),
                known.lateReason(),
                known.closedAt(),
                known.closingNote(),
                actions,
                known.createdAt(),
                known.updatedAt(),
                Versions.tag(known.version(), clock.state(), warnings.size(), actions.size(), children.size()));
    }
}
