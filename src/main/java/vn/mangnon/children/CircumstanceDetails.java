package vn.mangnon.children;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A circumstance as an officer writes it: either a group of the law, or an at-risk reason. */
@Schema(name = "CircumstanceDetails", description = "Exactly one of `category` and `atRiskReason`.")
record CircumstanceDetails(
        @Schema(description = "Only on create: an id of the client's own.") @Nullable
        UUID id,

        @Schema(description = "A group of Luật Trẻ em Đ.10: `a` … `o`, from `/code-lists/special-circumstances`.")
        @Nullable
        String category,

        @Schema(description = "A sub-group of NĐ 56/2017, such as `c.3`.") @Nullable
        String subcategory,

        @Schema(description = "From `/code-lists/at-risk-reasons`.") @Nullable
        String atRiskReason,

        @NotNull LocalDate since,

        @Schema(description = "Exclusive; absent while it lasts.") @Nullable
        LocalDate until,

        @Schema(description = "What it rests on, such as a decision's number.") @Size(min = 1, max = 500) @Nullable
        String evidence) {

    static CircumstanceDetails of(Circumstance circumstance) {
        return new CircumstanceDetails(
                null,
                circumstance.category(),
                circumstance.subcategory(),
                circumstance.atRiskReason(),
                circumstance.since(),
                circumstance.until(),
                circumstance.evidence());
    }
}
