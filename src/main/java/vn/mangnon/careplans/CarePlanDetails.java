package vn.mangnon.careplans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as the officer drafts it (Đ.28.3, Mẫu 04): the whole is the value. */
@Schema(name = "CarePlanDetails")
record CarePlanDetails(
        @Schema(description = "What is to be reached for the child.") @NotBlank @Size(max = 8000)
        String goals,

        @Schema(description = "Who watches over it, and how.") @Size(min = 1, max = 4000) @Nullable
        String monitoring,

        @Schema(description = "In the order in which they are shown.") @NotEmpty @Size(max = 50)
        List<@NotNull @Valid Service> services) {

    CarePlanDetails {
        // A null among them is a fault, told like any other.
        services = services == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(services));
    }

    /** One service of the plan. */
    @Schema(name = "CareServiceDetails")
    record Service(
            @Schema(
                    description =
                            "By `/code-lists/service-lines`: health, education, psychology, welfare, protection, legal.")
            @NotNull
            String serviceLine,

            @Schema(description = "What is done.") @NotBlank @Size(max = 4000)
            String description,

            @Schema(description = "Who provides it, when that is an organization known here.") @Nullable
            UUID providerId,

            @Schema(description = "Who provides it, when it is not: one of the two is needed.")
            @Size(min = 1, max = 200)
            @Nullable
            String providerName,

            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,

            @Schema(description = "What it costs, in whole đồng.") @NotNull @Min(0)
            Long cost) {}
}
