package vn.mangnon.quality;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which worklist. */
record DefectFilter(
        @Parameter(
                description =
                        "NO_PERSONAL_ID; MALFORMED_PERSONAL_ID: rejected by the police, or at odds with sex, century or"
                                + " year of birth; MISSING_BASICS: ethnicity, sex, an exact date of birth or a carer is missing;"
                                + " NOT_REGISTERED: a child in a household that nobody has registered.")
        @QueryParam("defect")
        @NotNull
        Defect defect,

        @Parameter(description = "The unit and all below it.") @QueryParam("adminUnitId") @Nullable
        UUID adminUnitId) {}
