package vn.mangnon.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.jobs.RowProblem;

/** What came of a signed list. */
@Schema(name = "SignedList")
record SignedListView(
        UUID id,
        String documentNumber,
        LocalDate documentDate,
        String signedBy,
        @Nullable LocalDate validUntil,
        @Schema(description = "Rows about a child.") int rows,

        @Schema(description = "Children whose record was set right.")
        int corrected,

        @Schema(description = "Children whose record was found to be right.")
        int confirmed,

        @Schema(
                description = "Fields that are verified and that the list says otherwise: see"
                        + " `/children/data-quality/conflicts`.")
        int conflicting,

        @Schema(description = "Rows that could not be taken over, by line and column.")
        List<RowProblem> faults) {

    static SignedListView of(SignedList list) {
        return new SignedListView(
                list.id(),
                list.documentNumber(),
                list.documentDate(),
                list.signedBy(),
                list.validUntil(),
                list.rows(),
                list.corrected(),
                list.confirmed(),
                list.conflicting(),
                list.faults());
    }
}
