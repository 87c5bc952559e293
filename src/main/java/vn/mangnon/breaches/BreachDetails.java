package vn.mangnon.breaches;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.SensitivityClass;

/** What is known of a breach, on discovery and, through a merge patch, as it becomes clear. */
@Schema(name = "BreachNoticeDetails")
record BreachDetails(
        @Schema(description = "Only on create: an id of the client's own.") @Nullable
        UUID id,

        @Schema(
                description = "Only on create: the unit whose data it is; left out, it concerns the whole installation,"
                        + " which takes a scope of the whole country.")
        @Nullable
        UUID adminUnitId,

        @Schema(description = "When it was noticed; the 72 hours start here. It is not changed.") @NotNull
        Instant discoveredAt,

        @Schema(description = "When it happened, as far as that is known.") @Nullable
        Instant occurredAt,

        @Schema(description = "What happened, without names. Kept sealed.") @NotBlank @Size(max = 4000)
        String nature,

        @NotEmpty @Size(max = 10) List<@NotNull SensitivityClass> dataKinds,

        @Schema(description = "How many records, as far as that is known.") @Min(0) @Max(100_000_000) @Nullable
        Integer records,

        @Schema(description = "How many children, as far as that is known.") @Min(0) @Max(100_000_000) @Nullable
        Integer affectedChildren,

        @Schema(
                description =
                        "Which children, of those that the caller sees; others see how many there are. A list that"
                                + " is given takes the place of those that the caller saw.")
        @Size(max = 200)
        @Nullable
        List<@NotNull UUID> childIds,

        @Schema(description = "What may follow. Kept sealed.") @Size(min = 1, max = 4000) @Nullable
        String consequences,

        @Schema(description = "What was done against it. Kept sealed.") @Size(min = 1, max = 4000) @Nullable
        String measures,

        @Schema(description = "Who answers for it, and how to reach them. Kept sealed.") @NotBlank @Size(max = 300)
        String contact) {

    static BreachDetails of(BreachNotice known) {
        return new BreachDetails(
                null,
                known.adminUnitId(),
                known.discoveredAt(),
                known.facts().occurredAt(),
                known.facts().nature(),
                known.facts().dataKinds(),
                known.facts().records(),
                known.facts().affectedChildren(),
                known.childIds().stream().sorted().toList(),
                known.facts().consequences(),
                known.facts().measures(),
                known.facts().contact());
    }

    @JsonIgnore
    List<UUID> namedChildren() {
        return childIds == null ? List.of() : childIds;
    }
}
