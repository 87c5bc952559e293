package vn.mangnon.units;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A unit as everybody sees it. */
@Schema(name = "AdminUnit")
record UnitView(
        UUID id,

        @Schema(description = "National code, with leading zeros; no key without `validFrom`. Hamlets may have none.")
        @Nullable
        String code,

        String name,
        UnitLevel level,

        @Schema(description = "What a hamlet is called there, such as `ấp`.") @Nullable
        String typeWord,

        @Schema(description = "The parent in force at `asOf`.") @Nullable
        UUID parentId,

        LocalDate validFrom,

        @Schema(description = "Exclusive; absent: in force.") @Nullable
        LocalDate validTo,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static UnitView of(AdminUnit unit, @Nullable UUID parentId) {
        return new UnitView(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.level(),
                unit.typeWord(),
                parentId,
                unit.validFrom(),
                unit.validTo(),
                Versions.tag(unit.version(), parentId == null ? "" : parentId));
    }
}
