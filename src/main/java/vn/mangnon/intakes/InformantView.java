package vn.mangnon.intakes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** Who told of it, for the officer in charge and the chair. */
@Schema(name = "CaseInformant")
record InformantView(
        UUID id,
        @Sensitive(SensitivityClass.INFORMANT) String name,
        @Sensitive(SensitivityClass.INFORMANT) @Nullable String phone,
        @Sensitive(SensitivityClass.INFORMANT) @Nullable String address,
        @Sensitive(SensitivityClass.INFORMANT) @Nullable String note,

        @Schema(description = "When the agreement was recorded.")
        Instant agreedAt,

        UUID recordedBy,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static InformantView of(Informant informant) {
        return new InformantView(
                informant.id(),
                informant.name(),
                informant.phone(),
                informant.address(),
                informant.note(),
                informant.agreedAt(),
                informant.recordedBy(),
                Versions.tag(informant.version()));
    }
}
