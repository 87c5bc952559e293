package vn.mangnon.registers;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which of the grown are asked for. */
record GrownFilter(
        @Parameter(description = "The unit and all below it.") @QueryParam("adminUnitId") @Nullable
        UUID adminUnitId,

        @Parameter(description = "`true`: only those whose assessment (TT 14/2020 Đ.13.4) is still to be done.")
        @QueryParam("followUpOpen")
        @Nullable
        Boolean followUpOpen) {}
