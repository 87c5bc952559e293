package vn.mangnon.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An official letter or plan as it is: numbers may be blank and dates impossible, so both are kept as written, and the date
 * beside it as read, where it can be.
 */
@Schema(name = "Document")
public record OfficialDocument(
        @Schema(description = "Số, ký hiệu, as written, also with a blank.", examples = "    /KH-UBND")
        @Size(max = 100)
        @Nullable
        String number,

        @NotBlank @Size(max = 500) String title,

        @Schema(description = "The date, where it can be read; filled in from `issuedOnText` when left out.") @Nullable
        LocalDate issuedOn,

        @Schema(description = "The date as written.", examples = "ngày 31 tháng 02 năm 2020") @Size(max = 100) @Nullable
        String issuedOnText,

        @Schema(description = "The documents it cites.") @Size(max = 50) @Nullable
        List<@NotNull @Valid Cited> basis) {

    /** A document that another one cites. */
    @Schema(name = "CitedDocument")
    public record Cited(
            @Size(max = 100) @Nullable String number,
            @NotBlank @Size(max = 500) String title,
            @Nullable LocalDate issuedOn,
            @Size(max = 100) @Nullable String issuedOnText) {

        public Cited withDateRead() {
            return new Cited(number, title, WrittenDate.orGiven(issuedOn, issuedOnText), issuedOnText);
        }
    }

    public OfficialDocument withDatesRead() {
        return new OfficialDocument(
                number,
                title,
                WrittenDate.orGiven(issuedOn, issuedOnText),
                issuedOnText,
                basis == null ? null : basis.stream().map(Cited::withDateRead).toList());
    }

    /** The year it is of, as far as its date says. */
    @JsonIgnore
    public OptionalInt year() {
        if (issuedOn != null) {
            return OptionalInt.of(issuedOn.getYear());
        }
        return issuedOnText == null ? OptionalInt.empty() : WrittenDate.yearOf(issuedOnText);
    }
}
