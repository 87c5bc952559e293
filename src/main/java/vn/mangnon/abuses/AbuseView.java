package vn.mangnon.abuses;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;

/** What was done to the child of a case. Its entity tag is that of the case. */
@Schema(name = "CaseAbuse")
record AbuseView(
        UUID id,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) List<AbuseAct> acts,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) List<AbuseSetting> settings,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) List<AbuseDetails.Perpetrator> allegedPerpetrators,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) List<AbuseDetails.Handling> handlings,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String circumstances,

        @Schema(description = "The account that wrote it last.")
        UUID recordedBy,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static AbuseView of(Abuse abuse, CaseRef its) {
        return new AbuseView(
                abuse.id(),
                abuse.acts(),
                abuse.settings(),
                abuse.allegedPerpetrators().stream()
                        .map(AllegedPerpetrator::details)
                        .toList(),
                abuse.handlings().stream().map(AbuseHandling::details).toList(),
                abuse.circumstances(),
                abuse.recordedBy(),
                its.tag());
    }
}
