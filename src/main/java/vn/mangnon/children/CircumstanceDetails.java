package vn.mangnon.children;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A circumstance as an officer writes it: a group of the law, an at-risk reason, or a condition of another register. */
@Schema(
        name = "CircumstanceDetails",
        description = "Exactly one of `category`, `atRiskReason` and `condition`, which stays what it is.")
public record CircumstanceDetails(
        @Schema(description = "Only on create: an id of the client's own.") @Nullable
        UUID id,

        @Schema(description = "A group of Luật Trẻ em Đ.10: `a` … `o`, from `/code-lists/special-circumstances`.")
        @Nullable
        String category,

        @Schema(description = "A sub-group of NĐ 56/2017, such as `c.3`.") @Nullable
        String subcategory,

        @Schema(description = "From `/code-lists/at-risk-reasons`.") @Nullable
        String atRiskReason,

        @Schema(
                description = "From `/code-lists/child-conditions`: `URGENT_PROTECTION`, `POOR_HOUSEHOLD`,"
                        + " `NEAR_POOR_HOUSEHOLD`, `HARDSHIP`.")
        @Nullable
        String condition,

        @Schema(description = "Only with `atRiskReason`.") @Nullable
        RiskLevel riskLevel,

        @NotNull LocalDate since,

        @Schema(description = "Exclusive; absent while it lasts.") @Nullable
        LocalDate until,

        @Schema(
                description =
                        "What it rests on, such as a decision's number. Some groups cannot be without, see `needs`"
                                + " in `/code-lists/special-circumstances`.")
        @Size(min = 1, max = 500)
        @Nullable
        String evidence,

        @Nullable EvidenceKind evidenceKind,

        @Schema(description = "The date of what it rests on.") @Nullable
        LocalDate evidenceOn,

        @Schema(description = "When the child was found to be in it; the day of writing when left out.") @Nullable
        LocalDate foundOn,

        @Schema(
                description =
                        "When something was first done about it. \"Discovered and helped in time\" is reckoned from"
                                + " this and `foundOn`.")
        @Nullable
        LocalDate firstActionOn,

        @Schema(description = "Why it ended; only with `until`. Growing up, moving and dying need no saying.") @Nullable
        EndReason endReason) {

    /** The group, reason and dates alone. */
    CircumstanceDetails(
            @Nullable UUID id,
            @Nullable String category,
            @Nullable String subcategory,
            @Nullable String atRiskReason,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String evidence) {
        this(id, category, subcategory, atRiskReason, null, null, since, until, evidence, null, null, null, null, null);
    }

    /** What it is, of which a child has no two at a time. */
    String code() {
        return Circumstance.code(category, subcategory, atRiskReason, condition);
    }

    CircumstanceDetails foundBy(LocalDate today) {
        return foundOn != null
                ? this
                : new CircumstanceDetails(
                        id,
                        category,
                        subcategory,
                        atRiskReason,
                        condition,
                        riskLevel,
                        since,
                        until,
                        evidence,
                        evidenceKind,
                        evidenceOn,
                        firstActionOn != null && firstActionOn.isBefore(today) ? firstActionOn : today,
                        firstActionOn,
                        endReason);
    }

    static CircumstanceDetails of(Circumstance circumstance) {
        return new CircumstanceDetails(
                null,
                circumstance.category(),
                circumstance.subcategory(),
                circumstance.atRiskReason(),
                circumstance.condition(),
                circumstance.riskLevel(),
                circumstance.since(),
                circumstance.until(),
                circumstance.evidence(),
                circumstance.evidenceKind(),
                circumstance.evidenceOn(),
                circumstance.foundOn(),
                circumstance.firstActionOn(),
                circumstance.endReason());
    }
}
