package vn.mangnon.quality;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By what a field of a child is verified. */
@Schema(name = "FieldProvenance")
record ProvenanceView(
        @Schema(description = "`fullName`, `dateOfBirth`, `sex` or `personalId`.") @NotNull
        String field,

        @Schema(description = "POLICE_LIST: a list that the police signed.") @NotNull
        FieldSource source,

        @NotNull UUID listId,
        @NotNull String documentNumber,
        @NotNull LocalDate verifiedOn,

        @Schema(description = "The last day is the one before.") @Nullable
        LocalDate validUntil,

        @Schema(description = "Whether the field still says what was verified, and the time has not run out.")
        boolean holds) {}
