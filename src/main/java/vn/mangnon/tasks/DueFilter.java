package vn.mangnon.tasks;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of what is due may be asked for. */
record DueFilter(
        @Parameter(
                description =
                        "`true`: what I have to do myself. Left out are the cases that somebody else answers for; an officer"
                                + " is not told what waits for the chair, and the chair only that. What has no person, such as a"
                                + " report, stays.")
        @QueryParam("mine")
        @Nullable
        Boolean mine,

        @Parameter(description = "`true`: what is due by midnight in Vietnam, and what is overdue.")
        @QueryParam("today")
        @Nullable
        Boolean today,

        @Parameter(description = "Due before this moment, or overdue.") @QueryParam("dueBefore") @Nullable
        Instant dueBefore,

        @QueryParam("kind") @Nullable DueKind kind,

        @Parameter(description = "Of this unit and those below it.") @QueryParam("adminUnitId") @Nullable
        UUID adminUnitId) {

    static DueFilter ofMine(boolean mine) {
        return new DueFilter(mine, null, null, null, null);
    }

    boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }

    boolean isToday() {
        return Boolean.TRUE.equals(today);
    }
}
