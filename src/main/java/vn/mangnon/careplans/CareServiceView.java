package vn.mangnon.careplans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;

/** One service of a plan. */
@Schema(name = "CareService")
record CareServiceView(
        UUID id,
        String serviceLine,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) String description,
        @Nullable UUID providerId,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String providerName,
        LocalDate startsOn,
        LocalDate endsOn,

        @Schema(description = "In whole đồng.") long cost,

        CareService.Progress progress,
        @Nullable LocalDate progressedOn,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String progressNote,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static CareServiceView of(CareService service, CaseRef its) {
        return new CareServiceView(
                service.id(),
                service.serviceLine(),
                service.description(),
                service.providerId(),
                service.providerName(),
                service.startsOn(),
                service.endsOn(),
                service.cost(),
                service.progress(),
                service.progressedOn(),
                service.progressNote(),
                its.tag());
    }
}
