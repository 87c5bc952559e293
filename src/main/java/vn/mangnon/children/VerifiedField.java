package vn.mangnon.children;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A field of a child's record that somebody vouched for, and by what. */
@Schema(name = "VerifiedField")
public record VerifiedField(
        @Schema(description = "`fullName`, `dateOfBirth`, `sex` or `personalId`.")
        String field,

        @Schema(description = "`POLICE_LIST`: a list that the police signed (Đề án 06).")
        String source,

        @Schema(description = "The number of the signed list.")
        String documentNumber,

        @Schema(description = "The date of the list: since then it is verified.")
        LocalDate verifiedOn,

        @Schema(description = "Exclusive; absent: without an end.") @Nullable
        LocalDate validUntil) {}
