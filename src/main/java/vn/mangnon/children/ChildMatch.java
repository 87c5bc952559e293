package vn.mangnon.children;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A child that a search found, how well, and by what. */
@Schema(name = "ChildMatch")
record ChildMatch(
        @JsonUnwrapped @NotNull ChildSummary child,

        @Schema(
                description =
                        "From 0 to 1. 1: the whole name as it was typed, or a number. From 0.65: with its diacritics."
                                + " From 0.4: without them. 0.39: the head of its household bears the whole name, whatever the"
                                + " diacritics. Below: by guessing what was meant. Within each, whose own name was"
                                + " typed comes first, then who has the fewest parts left out.")
        double score,

        @Schema(
                description = "By what, and then why. `fullName`, `householdHead`, `personalId`, `caregiverPhone` or"
                        + " `circumstance` says by what. Of a child's name follows what holds: `diacritics` (every part exactly as typed; hòa and hoà,"
                        + " Lý and Lí are one), `givenName` (the child's own name is among the parts), `wholeName`"
                        + " (nothing was left out); and how it was guessed, if it was: `spacing` (a blank too many or"
                        + " too few), `beginning` (a part was begun), `oneLetterDiffers`.",
                examples = "[\"fullName\", \"diacritics\", \"givenName\"]")
        @NotNull
        List<String> matched) {}
