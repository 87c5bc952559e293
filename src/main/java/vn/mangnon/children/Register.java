package vn.mangnon.children;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The lists that an officer keeps, each with its own review date. */
@Schema(
        description =
                "`SPECIAL_CIRCUMSTANCES`: a group of Luật Trẻ em Đ.10; `AT_RISK` of them (Đ.48.1); `URGENT_PROTECTION`: NĐ 56/2017"
                        + " Đ.31.1; `POVERTY`: in a poor or near-poor household; `HARDSHIP`: trẻ em có hoàn cảnh khó khăn.")
public enum Register {
    /** One of the fourteen groups of Luật Trẻ em Đ.10. */
    SPECIAL_CIRCUMSTANCES,
    /** At risk of them, Luật Trẻ em Đ.48.1. */
    AT_RISK,
    /** NĐ 56/2017/NĐ-CP Đ.31.1. */
    URGENT_PROTECTION,
    /** In a poor or near-poor household. */
    POVERTY,
    /** Trẻ em có hoàn cảnh khó khăn: no group of the law. */
    HARDSHIP;

    /** Where an entry with this group or this condition, or else with a reason, stands. */
    public static Register of(@Nullable String category, @Nullable String condition) {
        if (category != null) {
            return SPECIAL_CIRCUMSTANCES;
        }
        return condition == null ? AT_RISK : ofCondition(condition);
    }

    private static Register ofCondition(String condition) {
        return switch (condition) {
            case "URGENT_PROTECTION" -> URGENT_PROTECTION;
            case "POOR_HOUSEHOLD", "NEAR_POOR_HOUSEHOLD" -> POVERTY;
            default -> HARDSHIP;
        };
    }
}
