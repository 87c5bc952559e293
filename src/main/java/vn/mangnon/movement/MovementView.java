package vn.mangnon.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the children of a place became others; of each account opening + entered − left = closing. */
@Schema(name = "Movement")
record MovementView(
        UUID adminUnitId,
        LocalDate from,
        LocalDate to,

        @Schema(description = "All children.") Account children,

        @Schema(
                description = "One for each register that holds anybody: `SPECIAL_CIRCUMSTANCES`, `AT_RISK`, `POVERTY`,"
                        + " `HARDSHIP`, `URGENT_PROTECTION`. A child counts once in each, however many entries it has.")
        List<Account> registers,

        @Schema(
                description =
                        "One for each group of Luật Trẻ em Đ.10 that holds anybody. A child in two groups counts in"
                                + " both. The groups đ, g, i, k, l, m, and the register of urgent protection, only for those who may"
                                + " see the children of the place.")
        List<Account> groups) {

    /** The account of one count. */
    @Schema(name = "MovementAccount")
    record Account(
            @Schema(description = "The register or the letter of the group; absent for all children.") @Nullable
            String code,

            @Schema(description = "At the end of the day before `from`.")
            long opening,

            long entered,
            long left,
            @Schema(description = "At the end of `to`.") long closing,
            List<Step> steps) {}

    /** A part of what entered or left. */
    @Schema(name = "MovementStep")
    record Step(
            MovementKind kind,

            @Schema(description = "`true`: entered; `false`: left.")
            boolean entered,

            @Schema(description = "Of ENDED: why, RESOLVED, ADOPTED, REUNITED, OTHER; absent where nobody said.")
            @Nullable
            String reason,

            long count) {}
}
