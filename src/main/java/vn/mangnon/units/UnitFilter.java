package vn.mangnon.units;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of units may be asked for. */
record UnitFilter(
        @Parameter(description = "The national code, as text with its leading zeros.")
        @QueryParam("code")
        @Size(max = 20)
        @Nullable
        String code,

        @QueryParam("level") @Nullable UnitLevel level,

        @Parameter(description = "Units whose parent at `asOf` is this one, or what became of it.")
        @QueryParam("parentId")
        @Nullable
        UUID parentId,

        @Parameter(description = "Part of the name, with or without diacritics.")
        @QueryParam("name")
        @Size(min = 1, max = 100)
        @Nullable
        String name,

        @Parameter(description = "The day whose units are meant; today by default.") @QueryParam("asOf") @Nullable
        LocalDate asOf) {}
