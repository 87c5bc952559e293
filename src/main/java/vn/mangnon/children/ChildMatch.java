package vn.mangnon.children;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A child that a search found, how well, and by what. */
@Schema(name = "ChildMatch")
record ChildMatch(
        @JsonUnwrapped @NotNull ChildSummary child,

        @Schema(description = "1 for the name as it was typed, less the further from it.")
        double score,

        @Schema(description = "`fullName` or `personalId`.") @NotNull
        List<String> matched) {}
