package vn.mangnon.registers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** Somebody who turned sixteen in the register. */
@Schema(name = "GrownChild")
record GrownView(
        @Schema(description = "The child's.") UUID id,
        LocalDate sixteenOn,

        @Schema(
                description = "Whether a placement in alternative care was in force on the sixteenth birthday: then the"
                        + " needs are to be assessed and support proposed (TT 14/2020 Đ.13.4).")
        boolean inLongTermCare,

        @Schema(description = "`true`: that is still to be done.")
        boolean followUpOpen,

        @Schema(
                description =
                        "The eighteenth birthday of who was in conflict with the law on the sixteenth: until the day"
                                + " before the measures for children in conflict with the law may go on.")
        @Nullable
        LocalDate servedUntil,

        @Nullable LocalDate followedUpOn,

        @Schema(description = "What was assessed and proposed; not in lists.")
        @Nullable
        @Sensitive(SensitivityClass.FAMILY)
        String note,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static GrownView of(GrownChild grown) {
        return of(grown, grown.followUpNote());
    }

    static GrownView inList(GrownChild grown) {
        return of(grown, null);
    }

    private static GrownView of(GrownChild grown, @Nullable String note) {
        return new GrownView(
                grown.id(),
                grown.sixteenOn(),
                grown.inLongTermCare(),
                grown.needsFollowUp(),
                grown.servedUntil(),
                grown.followedUpOn(),
                note,
                Versions.tag(grown.version()));
    }
}
