package vn.mangnon.quality;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By what a field of a child is verified. */
@Schema(name = "FieldProvenance")
record ProvenanceView(
        @Schema(description = "`fullName`, `dateOfBirth`, `sex` or `personalId`.")
        String field,

        @Schema(description = "POLICE_LIST: a list that the police signed.")
        FieldSource source,

        UUID listId,
        String documentNumber,
        LocalDate verifiedOn,

        @Schema(description = "The last day is the one before.") @Nullable
        LocalDate validUntil,

        @Schema(description = "Whether the field still says what was verified, and the time has not run out.")
        boolean holds) {}
