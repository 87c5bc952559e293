package vn.mangnon.forms;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What each level means for one row, as the form words it; absent where that is not known. */
@Schema(name = "Anchors")
public record Anchors(
        @Size(min = 1, max = 1000) @Nullable String high,
        @Size(min = 1, max = 1000) @Nullable String medium,
        @Size(min = 1, max = 1000) @Nullable String low) {

    static final Anchors NONE = new Anchors(null, null, null);

    @Nullable
    String of(Level level) {
        return switch (level) {
            case HIGH -> high;
            case MEDIUM -> medium;
            case LOW -> low;
        };
    }
}
