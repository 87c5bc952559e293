package vn.mangnon.rights;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the requester was told that it is dealt with. */
@Schema(name = "DataSubjectRequestReplyDetails")
record ReplyToRequest(
        @Schema(description = "When; now when left out.") @Nullable
        Instant repliedAt,

        @Schema(description = "What was told. Kept sealed.") @Size(min = 1, max = 2000) @Nullable
        String note) {}
