package vn.mangnon.intakes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.children.Sex;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.organizations.OrganizationKind;

/** What was told when the news came. Its entity tag is that of the case. The informant is not in it. */
@Schema(name = "CaseIntake")
record IntakeView(
        UUID id,
        Confidentiality confidentiality,
        List<OrganizationKind> distribution,
        @Nullable Instant knownAt,
        @Nullable String reportNumber,
        @Nullable Sex childSex,
        @Sensitive(SensitivityClass.IDENTITY) @Nullable LocalDate childBornOn,
        @Nullable Integer childAge,
        @Sensitive(SensitivityClass.IDENTITY) @Nullable String childName,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String incidentPlace,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String childState,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String consequences,
        @Sensitive(SensitivityClass.FAMILY) @Nullable String father,
        @Sensitive(SensitivityClass.FAMILY) @Nullable String mother,
        @Sensitive(SensitivityClass.FAMILY) @Nullable String family,
        @Sensitive(SensitivityClass.FAMILY) @Nullable String carer,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String actionsTaken,

        @Schema(description = "The account that wrote it last.")
        UUID recordedBy,

        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static IntakeView of(Intake intake, CaseRef its) {
        var details = intake.details();
        return new IntakeView(
                intake.id(),
                details.confidentiality(),
                details.distribution(),
                details.knownAt(),
                details.reportNumber(),
                details.childSex(),
                details.childBornOn(),
                details.childAge(),
                details.childName(),
                details.incidentPlace(),
                details.childState(),
                details.consequences(),
                details.father(),
                details.mother(),
                details.family(),
                details.carer(),
                details.actionsTaken(),
                intake.recordedBy(),
                intake.updatedAt(),
                its.tag());
    }
}
