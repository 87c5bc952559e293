package vn.mangnon.providers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One provider of the register. */
@Schema(name = "ServiceProvider")
record ProviderView(
        UUID id,
        String name,
        UUID adminUnitId,
        @Nullable UUID organizationId,
        List<String> serviceLines,
        String registrationNumber,
        String registeredBy,
        LocalDate validFrom,
        @Nullable LocalDate validTo,

        @Schema(description = "Today.") ProviderStatus status,

        @Nullable String address,
        @Nullable String phone,
        @Nullable String qualification,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalNote,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static ProviderView of(ServiceProvider known, LocalDate today) {
        var status = known.statusOn(today);
        return new ProviderView(
                known.id(),
                known.name(),
                known.adminUnitId(),
                known.organizationId(),
                known.serviceLines(),
                known.registrationNumber(),
                known.registeredBy(),
                known.validFrom(),
                known.validTo(),
                status,
                known.address(),
                known.phone(),
                known.qualification(),
                known.withdrawnAt(),
                known.withdrawalNote(),
                Versions.tag(known.version(), status));
    }
}
