package vn.mangnon.homes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.children.WithdrawalView;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** Somebody who cared for a child, and until when. Who does today stands in the child's own record. */
@Schema(name = "PastCaregiver")
record CaregiverView(
        UUID id,
        @Sensitive(SensitivityClass.FAMILY) String fullName,
        @Nullable @Sensitive(SensitivityClass.FAMILY) String relation,
        @Nullable @Sensitive(SensitivityClass.FAMILY) String phone,

        @Schema(description = "Absent: as long as is known.") @Nullable
        LocalDate since,

        @Schema(description = "Exclusive: the day on which the record no longer named them.")
        LocalDate until,

        @Schema(description = "Present: they never cared for the child. It counts nowhere.") @Nullable
        WithdrawalView withdrawal,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static CaregiverView of(PastCaregiver past) {
        var who = past.caregiver();
        return new CaregiverView(
                past.id(),
                who.fullName(),
                who.relation(),
                who.phone(),
                who.since(),
                past.until(),
                WithdrawalView.of(past.withdrawnAt(), past.withdrawalReason()),
                Versions.tag(past.version()));
    }
}
