package vn.mangnon.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that is due: what, until when, and where it is found. No word about a child. */
@Schema(name = "DueTask")
record DueTask(
        @Schema(description = "Of the clock, service, task, deadline or request.")
        UUID id,

        DueKind kind,

        @Schema(description = "The last instant that is in time; of what is due by a day, the end of that day.")
        Instant dueAt,

        @Schema(description = "The day of it in Vietnam.") LocalDate dueOn,

        @Schema(description = "Whether that is past.") boolean overdue,

        @Schema(description = "What kind of clock, service, report or request; see `kind`.") @Nullable
        String code,

        @Schema(description = "The article that sets the time, where one does.") @Nullable
        String legalBasis,

        @Schema(description = "Of a plan's task: what is to be done.") @Nullable
        String title,

        @Schema(description = "The place: of the incident, the reporter, the request.") @Nullable
        UUID adminUnitId,

        @Schema(description = "Who has to do it, where that is an organization.") @Nullable
        UUID organizationId,

        @Nullable UUID caseId,
        @Nullable String caseNumber,

        @Schema(description = "The account that answers for the case; absent while nobody does.") @Nullable
        UUID assigneeId,

        @Schema(description = "Of a plan's task: the plan.") @Nullable
        UUID planId) {}
