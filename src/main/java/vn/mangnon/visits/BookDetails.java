package vn.mangnon.visits;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which hamlet's book. */
@Schema(name = "HouseholdBookDetails")
record BookDetails(
        @Schema(description = "A hamlet, or a commune of which all hamlets.") @NotNull
        UUID adminUnitId,

        @Schema(description = "The workbook or the PDF opens with it (AES-256).") @NotNull @Size(min = 8, max = 128)
        String password) {

    @Override
    public String toString() {
        return "BookDetails[" + adminUnitId + "]";
    }
}
