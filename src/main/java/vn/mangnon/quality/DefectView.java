package vn.mangnon.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;

/** A child whose record, or the lack of one, somebody should look at. */
@Schema(name = "DataDefect")
record DefectView(
        @Schema(description = "Absent of one who is not registered.") @Nullable
        UUID childId,

        @Schema(description = "Of one who is not registered: the household.") @Nullable
        UUID householdId,

        @Schema(description = "Of one who is not registered: the member of the household.") @Nullable
        UUID memberId,

        @Sensitive(SensitivityClass.IDENTITY) String fullName,
        @Sensitive(SensitivityClass.IDENTITY) LocalDate dateOfBirth,

        @Schema(description = "MALE, FEMALE or UNKNOWN.") String sex,

        UUID adminUnitId,

        @Schema(description = "All of its defects, the one that was asked for among them.")
        List<Defect> defects,

        @Schema(description = "Which basics are missing: `ethnicityCode`, `sex`, `dateOfBirth`, `caregivers`.")
        List<String> missing) {}
