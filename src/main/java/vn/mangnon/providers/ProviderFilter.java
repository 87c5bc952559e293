package vn.mangnon.providers;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which providers are looked for. */
record ProviderFilter(
        @Parameter(description = "Qualified for this service, by `/code-lists/service-lines`.")
        @QueryParam("serviceLine")
        @Nullable
        String serviceLine,

        @Parameter(description = "Qualified on this day, and not withdrawn.") @QueryParam("qualifiedOn") @Nullable
        LocalDate qualifiedOn,

        @Parameter(description = "With a seat in this unit or below it.") @QueryParam("adminUnitId") @Nullable
        UUID adminUnitId) {}
