package vn.mangnon.programmes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.OfficialDocument;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A programme model. */
@Schema(name = "ProgrammeModel")
record ModelView(
        UUID id,
        ModelKind kind,
        String name,
        UUID adminUnitId,
        @Nullable UUID organizationId,
        LocalDate startedOn,

        @Schema(description = "Inclusive; absent while it works.") @Nullable
        LocalDate endedOn,

        @Schema(description = "In whole đồng, in all, for the years from `fundingFrom` to `fundingTo`.") @Nullable
        Long funding,

        @Nullable Roughly fundingIs,
        @Nullable Integer fundingFrom,
        @Nullable Integer fundingTo,
        @Nullable String fundingSource,
        @Nullable Integer staff,
        @Nullable Integer helped,
        @Nullable Roughly helpedIs,
        @Nullable BigDecimal overcamePercent,
        @Nullable Roughly overcameIs,
        @Nullable OfficialDocument document,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static ModelView of(ProgrammeModel known) {
        var told = known.details();
        return new ModelView(
                known.id(),
                told.kind(),
                told.name(),
                told.adminUnitId(),
                told.organizationId(),
                told.startedOn(),
                told.endedOn(),
                told.funding(),
                told.fundingIs(),
                told.fundingFrom(),
                told.fundingTo(),
                told.fundingSource(),
                told.staff(),
                told.helped(),
                told.helpedIs(),
                told.overcamePercent(),
                told.overcameIs(),
                told.document(),
                known.createdAt(),
                known.updatedAt(),
                Versions.tag(known.version()));
    }
}
