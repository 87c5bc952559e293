package vn.mangnon.dossieraudits;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One audit. */
@Schema(name = "DossierAudit")
record DossierAuditView(
        UUID id,
        UUID adminUnitId,
        LocalDate receivedFrom,
        LocalDate receivedTo,

        @Schema(description = "How many were asked for.") int size,

        @Schema(description = "From how many cases they were drawn.")
        int population,

        @Schema(
                description =
                        "A case's lot is the MD5 of this number in decimal, a colon and the case's id in lower case; the"
                                + " lowest are drawn.")
        long seed,

        UUID drawnBy,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable String conclusion,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static DossierAuditView of(DossierAudit known) {
        return new DossierAuditView(
                known.id(),
                known.adminUnitId(),
                known.receivedFrom(),
                known.receivedTo(),
                known.size(),
                known.population(),
                known.seed(),
                known.drawnBy(),
                known.createdAt(),
                known.closedAt(),
                known.conclusion(),
                Versions.tag(known.version()));
    }
}
