package vn.mangnon.measures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;

/** A separation with its extensions. Its entity tag is that of the case. */
@Schema(name = "Separation")
record SeparationView(
        UUID id,
        SeparationGround ground,
        Instant decidedAt,
        @Nullable String decisionNumber,
        Instant startedAt,

        @Schema(description = "The last day that the decisions allow.")
        LocalDate lastDay,

        @Sensitive(SensitivityClass.ABUSE_DETAIL) String reason,
        @Sensitive(SensitivityClass.LOCATION) String safePlace,

        @Schema(description = "The account that wrote it down.")
        UUID recordedBy,

        List<Extension> extensions,
        @Nullable Instant endedAt,
        EndSeparation.@Nullable Reason endReason,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String endNote,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    @Schema(name = "SeparationExtension")
    record Extension(
            UUID id,
            Instant decidedAt,
            LocalDate lastDay,

            @Schema(description = "The competent authority beyond fifteen days.") @Nullable
            String authority,

            @Nullable String documentNumber,
            String reason) {

        static Extension of(SeparationExtension extension) {
            return new Extension(
                    extension.id(),
                    extension.decidedAt(),
                    extension.lastDay(),
                    extension.authority(),
                    extension.documentNumber(),
                    extension.reason());
        }
    }

    static SeparationView of(Separation separation, CaseRef its, ZoneId zone) {
        return new SeparationView(
                separation.id(),
                separation.ground(),
                separation.decidedAt(),
                separation.decisionNumber(),
                separation.startedAt(),
                separation.lastDay(zone),
                separation.reason(),
                separation.safePlace(),
                separation.accountId(),
                separation.extensions().stream().map(Extension::of).toList(),
                separation.endedAt(),
                separation.endReason(),
                separation.endNote(),
                its.tag());
    }
}
