package vn.mangnon.children;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One child, whole, for those who have business with it. */
@Schema(name = "Child")
record ChildView(
        UUID id,
        @Sensitive(SensitivityClass.IDENTITY) String fullName,
        @Sensitive(SensitivityClass.IDENTITY) LocalDate dateOfBirth,
        BirthDatePrecision birthDatePrecision,
        Sex sex,
        @Sensitive(SensitivityClass.IDENTITY) @Nullable String personalId,
        PersonalIdStatus personalIdStatus,
        @Sensitive(SensitivityClass.IDENTITY) @Nullable String ethnicityCode,
        String nationalityCode,
        Residence residence,

        @Schema(
                description = "When the unit of the residence was split: the parts one of which the child belongs to;"
                        + " change `residence.adminUnitId` to say which.")
        @Nullable
        List<UUID> assignableTo,

        @Schema(description = "Where the child lives with others: `/households/{householdId}`.") @Nullable
        UUID householdId,

        List<Caregiver> caregivers,
        ChildStatus status,

        @Schema(
                description = "The sixteenth birthday. Of a date of birth that is known by its month or year only, or"
                        + " estimated, the last day it can be.")
        LocalDate sixteenOn,

        @Schema(description = "For MOVED_AWAY and DECEASED: the first day on which the child is no longer there.")
        @Nullable
        LocalDate leftOn,

        @Schema(
                description =
                        "Of today and of the past, without those that were withdrawn; with `asOf` those that held.")
        List<CircumstanceView> circumstances,

        @Schema(description = "What is missing or looks wrong; nothing here stops anybody.")
        List<ChildWarning> warnings,

        @Schema(
                description =
                        "Which fields a signed list of the police vouches for today, and since when; absent where none"
                                + " is. Told while the number is VERIFIED; `/children/{id}/provenance` tells the rest too.")
        @Nullable
        List<VerifiedField> verifiedFields,

        @Schema(description = "`true`: made up, not a real child.") @Nullable
        Boolean invented,

        Instant createdAt,
        Instant updatedAt,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static ChildView of(Child child, BesideTheRecord beside, LocalDate today, Locale language) {
        var circumstances = child.standingCircumstances();
        return of(child, child.residence(), child.caregivers(), circumstances, beside, today, language, null);
    }

    /** As the child was on a day: names and what else has no dates of its own as they are written today. */
    static ChildView of(Child child, Residence residence, List<Caregiver> caregivers, LocalDate asOf, Locale language) {
        var circumstances = child.standingCircumstances().stream()
                .filter(known -> known.holdsOn(asOf))
                .toList();
        return of(child, residence, caregivers, circumstances, BesideTheRecord.NOTHING, asOf, language, asOf);
    }

    private static ChildView of(
            Child child,
            Residence residence,
            List<Caregiver> caregivers,
            List<Circumstance> circumstances,
            BesideTheRecord beside,
            LocalDate today,
            Locale language,
            @Nullable LocalDate asOf) {
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
                residence,
                beside.assignableTo().isEmpty() ? null : beside.assignableTo(),
                child.householdId(),
                caregivers,
                status,
                child.birthDate().turns(BirthDate.SIXTEEN),
                child.leftOn(),
                circumstances.stream().map(CircumstanceView::of).toList(),
                ChildWarning.about(child, beside, language),
                beside.verified().isEmpty() ? null : beside.verified(),
                child.invented() ? true : null,
                child.createdAt(),
                child.updatedAt(),
                asOf == null
                        ? Versions.tag(child.version(), beside.facets(language.getLanguage(), status))
                        : Versions.tag(child.version(), language.getLanguage(), status, asOf));
    }
}
