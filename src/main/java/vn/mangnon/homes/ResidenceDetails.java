package vn.mangnon.homes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.children.Residence;
import vn.mangnon.children.ResidenceKind;

/** A residence as an officer writes it: a move, or one beside the main one. */
@Schema(name = "ResidenceDetails")
record ResidenceDetails(
        @Schema(description = "Only beside the main residence: an id of the client's own.") @Nullable
        UUID id,

        @Schema(description = "A commune or a hamlet in force today.") @NotNull
        UUID adminUnitId,

        @Size(min = 1, max = 300) @Nullable String addressLine,
        @NotNull ResidenceKind kind,

        @Schema(description = "The day of the move, today when left out; beside the main residence it may be unknown.")
        @Nullable
        LocalDate since,

        @Schema(description = "Exclusive; only beside the main residence.") @Nullable
        LocalDate until,

        @Schema(
                description =
                        "`false`: beside the main residence, such as the place of the permanent registration (thường"
                                + " trú) of a child that lives elsewhere. The register counts a child at its main residence.")
        @Nullable
        Boolean main) {

    boolean isMain() {
        return main == null || main;
    }

    Residence residence() {
        return new Residence(adminUnitId, addressLine, kind, since);
    }
}
