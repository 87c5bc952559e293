package vn.mangnon.audit;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row that was written, of a subject or of a part of it. */
@Schema(name = "AuditedRow")
record ChangedRow(
        @Schema(description = "What kind of row, such as `Child` or `Circumstance`.") @NotNull
        String row,

        @NotNull UUID id,

        @Schema(description = "Whose it is: the child, the case or the account.") @Nullable
        UUID of,

        @NotNull Act act,

        @Schema(description = "By field; restricted values as keyed digests, `hmac:…`.") @NotNull
        Map<String, Change> fields) {

    @Schema(name = "AuditedAct", description = "The row was `CREATED`, `CHANGED` or `DELETED`.")
    enum Act {
        CREATED,
        CHANGED,
        DELETED
    }
}
