package vn.mangnon.exports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.children.ChildStatus;
import vn.mangnon.tables.TableFormat;

/** What is to be taken away. */
@Schema(name = "ExportDetails")
record ExportDetails(
        @NotNull TableFormat format,

        @Schema(description = "The unit and all below it; absent: everything that I may see.") @Nullable
        UUID adminUnitId,

        @Schema(description = "ACTIVE unless said otherwise: children under sixteen who live here. MERGED is refused.")
        @Nullable
        ChildStatus status,

        @Schema(
                description =
                        "Required for XLSX, and only for XLSX: the workbook opens with it (AES-256). Nobody can open"
                                + " it without; it is forgotten as soon as the file is written.")
        @Size(min = 8, max = 128)
        @Nullable
        String password) {

    @Override
    public String toString() {
        return "ExportDetails[" + format + ", " + adminUnitId + ", " + status + "]";
    }
}
