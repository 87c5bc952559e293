package vn.mangnon.children;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom an officer looks for. */
@Schema(name = "ChildSearch")
record ChildSearch(
        @Schema(
                description = "A name as one would type it: whole or in part, in any order, with or without diacritics;"
                        + " a year in it is the year of birth. The whole name of the head of a household, also without"
                        + " diacritics, finds the children of the household. Or a whole personal ID of 12 digits, or a carer's whole"
                        + " phone number; blanks, points and hyphens between the digits count for nothing. Required"
                        + " unless `circumstance` is given.",
                examples = "nguyen thi buoi 2018",
                pattern = "\\S")
        @Size(min = 1, max = 200)
        @Nullable
        String text,

        @Schema(description = "Only in this unit and below.") @Nullable
        UUID adminUnitId,

        @Schema(description = "Born on this day, as it is written in the record.") @Nullable
        LocalDate dateOfBirth,

        @Schema(description = "Born in this year.") @Min(1990) @Max(2199) @Nullable
        Integer birthYear,

        @Schema(
                description =
                        "Only with this group of Luật Trẻ em Đ.10 today, by its letter. Of the groups đ, g, i, k, l,"
                                + " m only a commune's officer or chair may ask, and says why in `reason`.")
        @Nullable
        String circumstance,

        @Schema(
                description = "Why it is asked who is in a group of đ, g, i, k, l, m; kept with who asked and how many"
                        + " were shown, for supervisors and auditors. No names.",
                examples = "Lập danh sách trẻ cần tư vấn tâm lý theo kế hoạch quý")
        @Size(min = 10, max = 1000)
        @Nullable
        String reason,

        @Schema(description = "20 unless said otherwise.") @Min(1) @Max(200) @Nullable
        Integer limit) {

    enum Kind {
        NAME,
        PERSONAL_ID,
        PHONE,
        GROUP
    }

    private static final Pattern YEAR =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])((?:199|20\\d)\\d)(?![\\p{L}\\p{M}\\p{N}])");

    int rows() {
        return limit == null ? 20 : limit;
    }

    Kind kind() {
        if (text == null) {
            return Kind.GROUP;
        }
        var digits = PhoneNumber.digits(text);
        return digits.matches("[0-9]{12}")
                ? Kind.PERSONAL_ID
                : digits.matches("\\+?[0-9]{8,15}") ? Kind.PHONE : Kind.NAME;
    }

    /** The number that was typed, in its one form. */
    String number() {
        var written = text == null ? "" : text;
        return kind() == Kind.PHONE ? PhoneNumber.plain(written) : PhoneNumber.digits(written);
    }

    /** What was typed without the year in it. */
    String name() {
        return text == null ? "" : YEAR.matcher(text).replaceFirst(" ").strip();
    }

    /** The year of birth that was asked for or typed. */
    @Nullable
    Integer year() {
        if (birthYear != null || text == null) {
            return birthYear;
        }
        var typed = YEAR.matcher(text);
        return typed.find() ? Integer.valueOf(typed.group(1)) : null;
    }
}
