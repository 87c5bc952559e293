package vn.mangnon.quality;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which children the police are asked about. */
@Schema(name = "PoliceListDetails")
record PoliceListDetails(
        @Schema(description = "The unit and all below it; absent: everything that I may see.") @Nullable
        UUID adminUnitId,

        @Schema(description = "All four unless said otherwise.") @Size(min = 1, max = 4) @Nullable
        List<@NotNull Defect> defects,

        @Schema(description = "The workbook opens with it (AES-256).") @NotNull @Size(min = 8, max = 128)
        String password) {

    @Override
    public String toString() {
        return "PoliceListDetails[" + adminUnitId + ", " + defects + "]";
    }
}
