package vn.mangnon.tasks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A calendar to be followed by a program. */
@Schema(name = "TaskCalendarDetails")
record TaskCalendarDetails(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "By which its owner knows it again.", examples = "Điện thoại của tôi")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(
                description =
                        "`true`: what I have to do myself, as in `/tasks?mine=true`; else what the unit has to do.")
        @Nullable
        Boolean mine) {

    boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }
}
