package vn.mangnon.reporting;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a report is handed in, now. */
@Schema(name = "SubmitReport")
record SubmitReport(
        @Size(min = 1, max = 2000) @Nullable String note,

        @Schema(description = "Số, ký hiệu of the report.") @Size(min = 1, max = 100) @Nullable
        String documentNumber,

        @Schema(
                description =
                        "The day the reporter says it was sent on paper. It counts once the receiver confirms it.")
        @Nullable
        LocalDate claimedOn) {}
