package vn.mangnon.consents;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of what is needed, and why it does not count. */
@Schema(name = "MissingConsent")
public record MissingConsent(@NotNull Part part, @NotNull Reason reason) {

    /** Whose consent it is. */
    @Schema(
            name = "ConsentPart",
            description =
                    "`REPRESENTATIVE`: of a parent or guardian, until the child is eighteen (for information online"
                            + " also of a carer). `CHILD`: the child's own, from seven.")
    public enum Part {
        REPRESENTATIVE,
        CHILD
    }

    /** What is wrong with the latest there is. */
    @Schema(
            name = "MissingConsentReason",
            description = "`NOT_GIVEN`: there is none. `NOT_YET`: it was given later than that day. `EXPIRED`: it ended"
                    + " before. `WITHDRAWN`: it was withdrawn, and nobody has agreed anew since."
                    + " `ONLY_BY_NAMED_HARMER`: the only one that there is comes from somebody who is named as the one"
                    + " that harms the child.")
    public enum Reason {
        NOT_GIVEN,
        NOT_YET,
        EXPIRED,
        WITHDRAWN,
        ONLY_BY_NAMED_HARMER
    }
}
