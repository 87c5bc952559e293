package vn.mangnon.rights;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request as it is received. */
@Schema(name = "DataSubjectRequestDetails")
record RequestDetails(
        @Schema(description = "Only on create: an id of the client's own, for offline clients.") @Nullable
        UUID id,

        @NotNull RequestKind kind,

        @Schema(description = "The child it is about, if it is in the register.") @Nullable
        UUID childId,

        @Schema(description = "The unit that received it, in the caller's scope.") @NotNull
        UUID adminUnitId,

        @NotNull Requester requester,

        @Schema(description = "Kept sealed.", examples = "Lê Thị Hoa") @NotBlank @Size(max = 200)
        String requesterName,

        @Schema(description = "Where the answer goes: telephone, mail or address. Kept sealed.")
        @Size(min = 1, max = 300)
        @Nullable
        String requesterContact,

        @Schema(description = "What is asked for, as it was said. Kept sealed.") @NotBlank @Size(max = 4000)
        String details,

        @Schema(description = "When it came; the clocks start here.") @NotNull
        Instant receivedAt,

        @Schema(
                description =
                        "`true`: somebody who works with the data on our behalf, or a third party, has to act too;"
                                + " some limits are longer then.")
        @Nullable
        Boolean withProcessor) {

    @JsonIgnore
    boolean isWithProcessor() {
        return Boolean.TRUE.equals(withProcessor);
    }
}
