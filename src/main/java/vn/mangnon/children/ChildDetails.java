package vn.mangnon.children;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A child as an officer writes it, on create and, through a merge patch, on change. Four fields are required; what else is
 * missing comes back as a warning, never as a refusal: an abandoned infant has no number.
 */
@Schema(name = "ChildDetails")
public record ChildDetails(
        @Schema(description = "Only on create: an id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "Họ và tên, as on the birth certificate.", examples = "Nguyễn Thị Bưởi")
        @NotBlank
        @Size(max = 200)
        @PersonName
        String fullName,

        @Schema(description = "For MONTH, YEAR and ESTIMATED the first day of the month or year.") @NotNull
        LocalDate dateOfBirth,

        @NotNull BirthDatePrecision birthDatePrecision,
        @NotNull Sex sex,

        @Schema(description = "Số định danh cá nhân: twelve digits.") @Pattern(regexp = "[0-9]{12}") @Nullable
        String personalId,

        @Schema(description = "DECLARED unless said otherwise; NONE without a number.") @Nullable
        PersonalIdStatus personalIdStatus,

        @Schema(description = "From `/code-lists/ethnicities`.") @Nullable
        String ethnicityCode,

        @Schema(description = "ISO 3166-1 alpha-2; `VN` unless said otherwise.") @Nullable
        String nationalityCode,

        @NotNull @Valid Residence residence,
        @Size(max = 10) List<@NotNull @Valid Caregiver> caregivers,

        @Schema(description = "MOVED_AWAY or DECEASED; ACTIVE to undo it. AGED_OUT and MERGED come by themselves.")
        @Nullable
        ChildStatus status,

        @Schema(description = "The household that the child lives in, from `/households`.") @Nullable
        UUID householdId,

        @Schema(
                description =
                        "Only on create: why this is another child than the one registered with the same name, birth"
                                + " date and mother. It is kept with the pair, and overrides ALREADY_REGISTERED and"
                                + " REGISTERED_ELSEWHERE for a name, never for a personal ID.")
        @Size(min = 10, max = 1000)
        @Nullable
        String duplicateReason) {

    /** Of a child whose household is not known, and who is like no other. */
    public ChildDetails(
            @Nullable UUID id,
            String fullName,
            LocalDate dateOfBirth,
            BirthDatePrecision birthDatePrecision,
            Sex sex,
            @Nullable String personalId,
            @Nullable PersonalIdStatus personalIdStatus,
            @Nullable String ethnicityCode,
            @Nullable String nationalityCode,
            Residence residence,
            List<Caregiver> caregivers,
            @Nullable ChildStatus status) {
        this(
                id,
                fullName,
                dateOfBirth,
                birthDatePrecision,
                sex,
                personalId,
                personalIdStatus,
                ethnicityCode,
                nationalityCode,
                residence,
                caregivers,
                status,
                null,
                null);
    }

    public ChildDetails {
        caregivers = caregivers == null ? List.of() : List.copyOf(caregivers);
    }

    /** The same with the id of the record that it will be. */
    public ChildDetails withId(UUID given) {
        return new ChildDetails(
                given,
                fullName,
                dateOfBirth,
                birthDatePrecision,
                sex,
                personalId,
                personalIdStatus,
                ethnicityCode,
                nationalityCode,
                residence,
                caregivers,
                status,
                householdId,
                duplicateReason);
    }

    /** The same child, living elsewhere. */
    ChildDetails in(Residence other) {
        return new ChildDetails(
                id,
                fullName,
                dateOfBirth,
                birthDatePrecision,
                sex,
                personalId,
                personalIdStatus,
                ethnicityCode,
                nationalityCode,
                other,
                caregivers,
                status,
                householdId,
                duplicateReason);
    }

    /**
     * The same child in the register of another commune: it is found there, so it has not moved away; the household that it
     * left is the old commune's.
     */
    ChildDetails movedOverTo(Residence other) {
        return new ChildDetails(
                id,
                fullName,
                dateOfBirth,
                birthDatePrecision,
                sex,
                personalId,
                personalIdStatus,
                ethnicityCode,
                nationalityCode,
                other,
                caregivers,
                status == ChildStatus.MOVED_AWAY ? ChildStatus.ACTIVE : status,
                null,
                duplicateReason);
    }

    /** The mother's name, where she is among the carers. */
    Optional<String> mother() {
        return caregivers.stream()
                .filter(carer -> Relations.isMother(carer.relation()))
                .map(Caregiver::fullName)
                .findFirst();
    }

    static ChildDetails of(Child child) {
        return new ChildDetails(
                null,
                child.fullName(),
                child.dateOfBirth(),
                child.birthDatePrecision(),
                child.sex(),
                child.personalId(),
                child.personalIdStatus(),
                child.ethnicityCode(),
                child.nationalityCode(),
                child.residence(),
                child.caregivers(),
                child.storedStatus(),
                child.householdId(),
                null);
    }
}
