package vn.mangnon.children;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;

/** Where a child lives: a commune or, better, one of its hamlets. */
@Embeddable
@Schema(name = "Residence")
public record Residence(
        @Schema(description = "A commune or a hamlet in force today; old records may name one of the past.")
        @Column(name = "residence_unit_id")
        @NotNull
        UUID adminUnitId,

        @Sensitive(SensitivityClass.LOCATION)
        @Convert(converter = ChildSecrets.AddressLine.class)
        @Column(name = "address_line_sealed")
        @Size(min = 1, max = 300)
        @Nullable
        String addressLine,

        @Enumerated(EnumType.STRING) @Column(name = "residence_kind") @NotNull
        ResidenceKind kind,

        @Schema(
                description =
                        "Since when the child lives there, as far as it is known. A change of unit or kind is a move:"
                                + " on this day, or today when it is left out. Left out otherwise, it stays as it was.")
        @Column(name = "residence_since")
        @Nullable
        LocalDate since) {

    /** Since nobody knows when. */
    public Residence(UUID adminUnitId, @Nullable String addressLine, ResidenceKind kind) {
        this(adminUnitId, addressLine, kind, null);
    }

    boolean isElsewhereThan(Residence other) {
        return !adminUnitId.equals(other.adminUnitId) || kind != other.kind;
    }

    Residence beginning(@Nullable LocalDate day) {
        return new Residence(adminUnitId, addressLine, kind, day);
    }
}
