package vn.mangnon.reporting;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.OfficialDocument;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A schedule as everybody sees it. */
@Schema(name = "ReportSchedule")
record ScheduleView(
        UUID id,
        OfficialDocument document,
        UUID issuerId,
        UUID receiverId,
        @Nullable UUID viaId,
        ReportKind reportKind,
        DueRule rule,
        ReportPeriod period,
        Reporters reporters,

        @Schema(description = "The document's own year; nothing is due before.")
        int firstYear,

        @Schema(description = "The schedule this one goes on from.") @Nullable
        UUID continuesId,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static ScheduleView of(Schedule schedule) {
        return new ScheduleView(
                schedule.id(),
                schedule.document(),
                schedule.issuerId(),
                schedule.receiverId(),
                schedule.viaId(),
                schedule.reportKind(),
                schedule.rule(),
                schedule.period(),
                schedule.reporters(),
                schedule.firstYear(),
                schedule.continuesId(),
                Versions.tag(schedule.version()));
    }
}
