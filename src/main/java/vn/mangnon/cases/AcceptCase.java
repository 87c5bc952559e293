package vn.mangnon.cases;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Taking up a case that was received. */
@Schema(name = "AcceptCase")
record AcceptCase(
        @Schema(
                description =
                        "Who answers for it from now on. Left out: whoever does already, and otherwise the caller.")
        @Nullable
        UUID assigneeId) {}
