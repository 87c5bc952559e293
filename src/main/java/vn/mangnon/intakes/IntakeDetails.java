package vn.mangnon.intakes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.children.Sex;
import vn.mangnon.organizations.OrganizationKind;

/**
 * The intake as Mẫu 01 asks for it; channel, hour and place of incident stand in the case. Two fields are required: who may
 * see it is settled before anything is told (NĐ 56/2017 Đ.24).
 */
@Schema(name = "CaseIntakeDetails")
record IntakeDetails(
        @Schema(
                description =
                        "RESTRICTED: those who work on it. CONFIDENTIAL: the officer in charge and the chair, who may tell"
                                + " whoever they name. STRICTLY_CONFIDENTIAL: the officer in charge and the chair.")
        @NotNull
        Confidentiality confidentiality,

        @Schema(description = "To which kinds of bodies it may go, and to no other.") @NotEmpty @Size(max = 20)
        List<@NotNull OrganizationKind> distribution,

        @Schema(
                description =
                        "When whoever told of it came to know, if that is known: measures how soon it was told (Đ.25.1).")
        @Nullable
        Instant knownAt,

        @Schema(description = "Of the written report, such as 12/BC.") @Size(min = 1, max = 50) @Nullable
        String reportNumber,

        @Schema(description = "UNKNOWN (không biết) is an answer too.") @Nullable
        Sex childSex,

        @Nullable LocalDate childBornOn,

        @Schema(description = "Estimated, in years, when the day of birth is not known.") @Min(0) @Max(17) @Nullable
        Integer childAge,

        @Schema(description = "If known (Mẫu 01 A.2).") @Size(min = 1, max = 200) @Nullable
        String childName,

        @Schema(description = "Where exactly it happened.") @Size(min = 1, max = 1000) @Nullable
        String incidentPlace,

        @Schema(description = "How the child is now.") @Size(min = 1, max = 4000) @Nullable
        String childState,

        @Schema(description = "What is feared if nobody helps.") @Size(min = 1, max = 4000) @Nullable
        String consequences,

        @Schema(description = "The father's name, age and work, if known.") @Size(min = 1, max = 500) @Nullable
        String father,

        @Schema(description = "The mother's name, age and work, if known.") @Size(min = 1, max = 500) @Nullable
        String mother,

        @Schema(description = "The family's circumstances, if known.") @Size(min = 1, max = 4000) @Nullable
        String family,

        @Schema(description = "Who cares for the child now.") @Size(min = 1, max = 500) @Nullable
        String carer,

        @Schema(description = "What was done already.") @Size(min = 1, max = 4000) @Nullable
        String actionsTaken) {

    IntakeDetails {
        // A null among them is a fault, told like any other.
        distribution = distribution == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(distribution));
    }
}
