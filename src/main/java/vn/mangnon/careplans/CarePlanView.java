package vn.mangnon.careplans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;

/** One version of a plan. Its entity tag is that of the case, so that the next step can be taken with it. */
@Schema(name = "CarePlan")
record CarePlanView(
        UUID id,

        @Schema(description = "Which version of the case's plan, from 1.")
        int number,

        @Sensitive(SensitivityClass.ABUSE_DETAIL) String goals,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String monitoring,
        List<CareServiceView> services,

        @Schema(description = "What the services cost together, in whole đồng.")
        long cost,

        @Schema(description = "The account that wrote it last.")
        UUID draftedBy,

        @Nullable Instant submittedAt,
        @Nullable UUID submittedBy,
        CarePlan.@Nullable Decision decision,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        @Nullable String decisionNumber,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String decisionNote,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static CarePlanView of(CarePlan plan, CaseRef its) {
        return new CarePlanView(
                plan.id(),
                plan.number(),
                plan.goals(),
                plan.monitoring(),
                plan.services().stream()
                        .map(service -> CareServiceView.of(service, its))
                        .toList(),
                plan.services().stream().mapToLong(CareService::cost).sum(),
                plan.draftedBy(),
                plan.submittedAt(),
                plan.submittedBy(),
                plan.decision(),
                plan.decidedAt(),
                plan.decidedBy(),
                plan.decisionNumber(),
                plan.decisionNote(),
                its.tag());
    }
}
