package vn.mangnon.exchange;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That something changed; what it is now is read at its own address. */
@Schema(name = "Change")
record ChangeView(
        @Schema(description = "The collection it is in, such as `children`.")
        String resource,

        UUID id,

        @Schema(description = "GONE: it left the reader's scope.")
        Operation operation,

        Instant at) {

    @Schema(
            name = "ChangeOperation",
            description = "`CREATED`; `CHANGED`; `MERGED`: into another one; `GONE`: it left the reader's scope.")
    enum Operation {
        CREATED,
        CHANGED,
        MERGED,
        GONE
    }
}
