package vn.mangnon.homes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.children.ResidenceKind;
import vn.mangnon.children.WithdrawalView;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One time of a child's life in one unit. */
@Schema(name = "ResidencePeriod")
record ResidenceView(
        UUID id,
        UUID adminUnitId,

        @Schema(description = "Absent on the main residence of today: there it stands in the child's own record.")
        @Nullable
        @Sensitive(SensitivityClass.LOCATION)
        String addressLine,

        ResidenceKind kind,

        @Schema(description = "Whether the register counts the child there.")
        boolean main,

        @Schema(description = "Absent: as long as is known.") @Nullable
        LocalDate since,

        @Schema(description = "Exclusive; absent while it lasts.") @Nullable
        LocalDate until,

        @Schema(
                description =
                        "MOVE: to the next residence; MOVED_AWAY: out of this register; DECEASED; MERGED: the record"
                                + " was a twin; ENDED: of one beside the main one.")
        @Nullable
        EndedBy endedBy,

        @Schema(description = "Present: a mistaken entry that was taken back. It counts nowhere.") @Nullable
        WithdrawalView withdrawal,

        @Schema(description = "When it was written down.") Instant createdAt,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static ResidenceView of(ResidencePeriod period) {
        return new ResidenceView(
                period.id(),
                period.unitId(),
                period.addressLine(),
                period.kind(),
                period.isMain(),
                period.since(),
                period.until(),
                period.endedBy(),
                WithdrawalView.of(period.withdrawnAt(), period.withdrawalReason()),
                period.createdAt(),
                Versions.tag(period.version()));
    }
}
