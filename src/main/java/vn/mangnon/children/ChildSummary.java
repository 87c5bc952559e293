package vn.mangnon.children;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;

/**
 * A child in a list. It has no number, no address, no carer, and of the groups đ, g, i, k, l, m only that there is one:
 * that is its reason to exist beside {@link ChildView}.
 */
@Schema(name = "ChildSummary")
record ChildSummary(
        @NotNull UUID id,
        @Sensitive(SensitivityClass.IDENTITY) @NotNull String fullName,
        @Sensitive(SensitivityClass.IDENTITY) @NotNull LocalDate dateOfBirth,
        @NotNull BirthDatePrecision birthDatePrecision,
        @NotNull Sex sex,

        @Schema(description = "The unit the record was written under.") @NotNull
        UUID adminUnitId,

        @NotNull ChildStatus status,

        @Schema(description = "The groups of Luật Trẻ em Đ.10 that hold today and may stand in a list.") @NotNull
        List<String> circumstances,

        @Schema(description = "Whether an at-risk reason holds today.")
        boolean atRisk,

        @Schema(description = "`true`: there is more, which only the child's own record tells.") @Nullable
        Boolean sensitive,

        @Schema(description = "`true`: made up, not a real child.") @Nullable
        Boolean invented) {

    static ChildSummary of(Child child, LocalDate today, Predicate<String> sensitiveGroup) {
        var holding = child.circumstances().stream()
                .filter(circumstance -> circumstance.holdsOn(today))
                .toList();
        var groups = holding.stream()
                .map(Circumstance::category)
                .filter(category -> category != null)
                .distinct()
                .sorted()
                .toList();
        return new ChildSummary(
                child.id(),
                child.fullName(),
                child.dateOfBirth(),
                child.birthDatePrecision(),
                child.sex(),
                child.residenceUnitId(),
                child.statusOn(today),
                groups.stream().filter(sensitiveGroup.negate()).toList(),
                holding.stream().anyMatch(circumstance -> circumstance.atRiskReason() != null),
                groups.stream().anyMatch(sensitiveGroup) ? true : null,
                child.invented() ? true : null);
    }
}
