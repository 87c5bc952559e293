package vn.mangnon.registers;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.children.Register;

/** An entry that somebody is to look at again. */
@Schema(name = "DueReview")
record DueReview(
        @NotNull UUID childId,
        @NotNull UUID circumstanceId,

        @Schema(description = "The unit the child lives in.") @NotNull
        UUID adminUnitId,

        @Schema(
                description = "Absent where the group is one that lists do not tell (đ, g, i, k, l, m), as for urgent"
                        + " protection: `sensitive`.")
        @Nullable
        Register register,

        @Schema(description = "The group, where lists may tell it.") @Nullable
        String category,

        @Schema(description = "`true`: there is more, which only the child's own record tells.") @Nullable
        Boolean sensitive,

        @NotNull LocalDate reviewDueOn,

        @Schema(description = "How many days it is late; 0 when it is not.")
        long overdueDays) {}
