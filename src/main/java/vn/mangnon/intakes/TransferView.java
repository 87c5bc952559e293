package vn.mangnon.intakes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;

/** A transfer. Its entity tag is that of the case. */
@Schema(name = "CaseTransfer")
record TransferView(
        UUID id,
        UUID unitId,
        @Nullable UUID organizationId,
        Instant transferredAt,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) String reason,

        @Schema(description = "The account that gave it away.")
        UUID recordedBy,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static TransferView of(Transfer transfer, CaseRef its) {
        return new TransferView(
                transfer.id(),
                transfer.unitId(),
                transfer.organizationId(),
                transfer.transferredAt(),
                transfer.reason(),
                transfer.accountId(),
                its.tag());
    }
}
