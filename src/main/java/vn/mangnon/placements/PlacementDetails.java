package vn.mangnon.placements;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A placement as the officer proposes it, with what he has checked. */
@Schema(name = "PlacementDetails")
record PlacementDetails(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @NotNull CareForm form,

        @Schema(description = "Why none of the forms before it could be found; needed for every form but RELATIVE.")
        @Size(min = 1, max = 4000)
        @Nullable
        String reason,

        @Schema(description = "Of a family: who cares for the child; kept sealed.") @Size(min = 1, max = 200) @Nullable
        String carerName,

        @Schema(
                description =
                        "Of a family: a relative is grown up, anybody else at least twenty years older than the child (Luật"
                                + " Trẻ em Đ.63.2).")
        @Nullable
        LocalDate carerBornOn,

        @Schema(description = "Of a family: where they live; kept sealed.") @Size(min = 1, max = 500) @Nullable
        String carerAddress,

        @Schema(description = "Of a family: when it was found that the other conditions of Đ.63.2 are met.") @Nullable
        LocalDate conditionsCheckedOn,

        @Schema(description = "The facility; see `/organizations`, kind SOCIAL_FACILITY.") @Nullable
        UUID facilityId,

        @Schema(
                description =
                        "Of a family: the days on which child and carer met, at least two (TT 14/2020 Đ.10.4.c, 11.2). In an"
                                + " emergency they may be missing.")
        @Size(max = 20)
        List<@NotNull LocalDate> meetings,

        @Schema(description = "When the child was asked; needed from seven years on (Luật Trẻ em Đ.60.3).") @Nullable
        LocalDate childAskedOn,

        @Schema(description = "What the child said; kept sealed.") @Size(min = 1, max = 4000) @Nullable
        String childView,

        @NotNull Siblings siblings,

        @Schema(description = "Needed for APART.") @Size(min = 1, max = 2000) @Nullable
        String siblingsReason,

        @NotNull ConsentBasis consentBasis) {

    PlacementDetails {
        // A null among them is a fault, told like any other.
        meetings = meetings == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(meetings));
    }
}
