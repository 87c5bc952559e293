package vn.mangnon.children;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a child lives: a commune or, better, one of its hamlets. */
@Embeddable
@Schema(name = "Residence")
public record Residence(
        @Schema(description = "A commune or a hamlet in force today; old records may name one of the past.")
        @Column(name = "residence_unit_id")
        @NotNull
        UUID adminUnitId,

        @Convert(converter = ChildSecrets.AddressLine.class)
        @Column(name = "address_line_sealed")
        @Size(min = 1, max = 300)
        @Nullable
        String addressLine,

        @Enumerated(EnumType.STRING) @Column(name = "residence_kind") @NotNull
        ResidenceKind kind) {}
