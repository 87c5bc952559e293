package vn.mangnon.platform;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** RFC 9457, with our own stable code, the id to tell us, and every fault of the input. */
@Schema(name = "Problem")
record ProblemBody(
        @Schema(description = "Resolves in this server to the code's description.") @NotNull
        URI type,

        @NotNull String title,
        int status,
        @Nullable String detail,
        @NotNull String instance,

        @Schema(description = "Stable; never translated.") @NotNull
        String code,

        @NotNull String traceId,
        @Nullable List<Item> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    @Schema(name = "ProblemItem")
    record Item(
            @Schema(description = "RFC 6901 into the body, or `?name` for a query parameter.") @NotNull
            String pointer,

            @NotNull String code,
            @NotNull String message) {}
}
