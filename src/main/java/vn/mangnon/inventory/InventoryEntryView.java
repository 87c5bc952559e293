package vn.mangnon.inventory;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.access.Shown;
import vn.mangnon.kernel.SensitivityClass;

/** One sensitive field, in one class. */
@Schema(name = "DataInventoryEntry")
record InventoryEntryView(
        @Schema(description = "The schema of the answer that has it.", examples = "Child")
        String resource,

        @Schema(description = "The field, with dots on the way down.", examples = "residence.addressLine")
        String field,

        SensitivityClass sensitivity,

        @Schema(description = "What it is kept for, in the language asked for.")
        String purpose,

        @Schema(description = "The articles that it rests on.")
        String legalBasis,

        @Schema(description = "The operations that answer with it.")
        List<String> operations,

        @Schema(description = "By duty: what becomes of it, of a record that the duty may see at all.")
        Map<String, Shown> shown) {}
