package vn.mangnon.reporting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.OfficialDocument;

/** What a document orders, as a supervisor writes it down. */
@Schema(name = "ReportScheduleDetails")
record ScheduleDetails(
        @Schema(description = "An id of the client's own.") @Nullable
        UUID id,

        @NotNull @Valid OfficialDocument document,
        @NotNull UUID issuerId,
        @NotNull UUID receiverId,

        @Schema(description = "Through whom it is sent (\"qua Phòng …\").") @Nullable
        UUID viaId,

        @NotNull ReportKind reportKind,
        @NotNull @Valid DueRule rule,
        @NotNull @Valid ReportPeriod period,
        @NotNull @Valid Reporters reporters) {}
