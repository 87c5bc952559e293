package vn.mangnon.children;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Messages;

/** Something that somebody should look at. The message is in the caller's language. */
@Schema(name = "ChildWarning")
record ChildWarning(
        @NotNull String code,
        @NotNull String message,

        @Schema(description = "With POSSIBLE_DUPLICATE, on create: the child that may be the same one.") @Nullable
        UUID childId,

        @Schema(description = "With POSSIBLE_DUPLICATE: how likely, from 0.7 to 1; see `/children/duplicates`.")
        @Nullable
        Double score,

        @Schema(description = "With POSSIBLE_DUPLICATE: what the two have in common; see `/children/duplicates`.")
        @Nullable
        List<String> reasons) {

    /**
     * What a number says otherwise than the record: century and sex stand in its fourth digit, the year of birth in the fifth
     * and sixth (TT 07/2016/TT-BCA Đ.7).
     */
    static List<String> disagreements(String personalId, LocalDate dateOfBirth, Sex sex) {
        var codes = new ArrayList<String>();
        var digit = personalId.charAt(3) - '0';
        var year = dateOfBirth.getYear();
        var bornInCentury = 1900 + digit / 2 * 100;
        if (year < bornInCentury || year >= bornInCentury + 100) {
            codes.add("PERSONAL_ID_CENTURY");
        }
        if (sex != Sex.UNKNOWN && (digit % 2 == 0) != (sex == Sex.MALE)) {
            codes.add("PERSONAL_ID_SEX");
        }
        if (Integer.parseInt(personalId.substring(4, 6)) != year % 100) {
            codes.add("PERSONAL_ID_YEAR");
        }
        return codes;
    }

    /**
     * The four basics that Đề án 06 wants complete, a group that lost what it needs, and a number that disagrees with the
     * child. Numbers are issued
     * anew after a correction, so this is never more than a warning.
     */
    static List<ChildWarning> about(Child child, BesideTheRecord beside, Locale language) {
        var codes = new ArrayList<String>();
        var personalId = child.personalId();
        if (personalId == null) {
            codes.add("PERSONAL_ID_MISSING");
        } else {
            codes.addAll(disagreements(personalId, child.dateOfBirth(), child.sex()));
        }
        if (child.ethnicityCode() == null) {
            codes.add("ETHNICITY_MISSING");
        }
        if (child.caregivers().isEmpty()) {
            codes.add("CAREGIVER_MISSING");
        }
        if (beside.lacksPoverty()) {
            codes.add("GROUP_NEEDS_POVERTY");
        }
        return Stream.concat(
                        beside.lookalikes().stream()
                                .map(other -> new ChildWarning(
                                        "POSSIBLE_DUPLICATE",
                                        text("POSSIBLE_DUPLICATE", language),
                                        other.childId(),
                                        other.score(),
                                        other.reasons())),
                        codes.stream().map(code -> new ChildWarning(code, text(code, language), null, null, null)))
                .toList();
    }

    private static String text(String code, Locale language) {
        return Messages.text("warning." + code, language, Map.of());
    }
}
