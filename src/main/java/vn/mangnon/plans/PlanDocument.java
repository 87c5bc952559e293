package vn.mangnon.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.OfficialDocument;
import vn.mangnon.kernel.WrittenDate;

/** The number, date and issuer of a plan, as they stand on the paper: also blank, also impossible. */
@Schema(name = "PlanDocument")
record PlanDocument(
        @Schema(description = "Số, ký hiệu, as written, also with a blank.", examples = "    /KH-UBND")
        @Size(max = 100)
        @Nullable
        String number,

        @Schema(description = "The date, where it can be read; filled in from `issuedOnText` when left out.") @Nullable
        LocalDate issuedOn,

        @Schema(description = "The date as written.", examples = "ngày     tháng 02 năm 2020")
        @Size(max = 100)
        @Nullable
        String issuedOnText,

        @Schema(description = "Who issues it.") @NotNull UUID issuerId,

        @Schema(description = "The documents it cites.") @Size(max = 50) @Nullable
        List<OfficialDocument.@NotNull @Valid Cited> basis) {

    PlanDocument withDatesRead() {
        return new PlanDocument(
                number,
                WrittenDate.orGiven(issuedOn, issuedOnText),
                issuedOnText,
                issuerId,
                basis == null
                        ? null
                        : basis.stream()
                                .map(OfficialDocument.Cited::withDateRead)
                                .toList());
    }
}
