package vn.mangnon.children;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One child, whole, for those who have business with it. */
@Schema(name = "Child")
record ChildView(
        @NotNull UUID id,
        @NotNull String fullName,
        @NotNull LocalDate dateOfBirth,
        @NotNull BirthDatePrecision birthDatePrecision,
        @NotNull Sex sex,
        @Nullable String personalId,
        @NotNull PersonalIdStatus personalIdStatus,
        @Nullable String ethnicityCode,
        @NotNull String nationalityCode,
        @NotNull Residence residence,

        @Schema(
                description = "When the unit of the residence was split: the parts one of which the child belongs to;"
                        + " change `residence.adminUnitId` to say which.")
        @Nullable
        List<UUID> assignableTo,

        @NotNull List<Caregiver> caregivers,
        @NotNull ChildStatus status,
        @NotNull List<CircumstanceView> circumstances,

        @Schema(description = "What is missing or looks wrong; nothing here stops anybody.") @NotNull
        List<ChildWarning> warnings,

        @Schema(description = "`true`: made up, not a real child.") @Nullable
        Boolean invented,

        @NotNull Instant createdAt,
        @NotNull Instant updatedAt,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static ChildView of(
            Child child, List<UUID> assignableTo, List<Lookalike> lookalikes, LocalDate today, Locale language) {
        var status = child.statusOn(today);
        return new ChildView(
                child.id(),
                child.fullName(),
                child.dateOfBirth(),
                child.birthDatePrecision(),
                child.sex(),
                child.personalId(),
                child.personalIdStatus(),
                child.ethnicityCode(),
                child.nationalityCode(),
                child.residence(),
                assignableTo.isEmpty() ? null : assignableTo,
                child.caregivers(),
                status,
                child.circumstances().stream().map(CircumstanceView::of).toList(),
                ChildWarning.about(child, lookalikes, language),
                child.invented() ? true : null,
                child.createdAt(),
                child.updatedAt(),
                Versions.tag(child.version(), language.getLanguage(), status));
    }
}
