package vn.mangnon.organizations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.units.UnitRef;

@Entity
@Table(name = "organization")
class Organization extends StoredEntity {

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    /** Absent for a body of the whole country. */
    @Column(name = "admin_unit_id")
    private @Nullable UUID adminUnitId;

    /** The home of its unit, kept beside it so that scope needs no join. */
    @Column(name = "unit_path")
    private String unitPath;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    /** Exclusive. */
    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected Organization() {}

    Organization(@Nullable UUID id, OrganizationDetails details, @Nullable UnitRef unit, Instant now) {
        super(id, now);
        describe(details, unit, now);
    }

    final void describe(OrganizationDetails details, @Nullable UnitRef unit, Instant now) {
        name = details.name();
        kind = details.kind();
        adminUnitId = details.adminUnitId();
        unitPath = (unit == null ? UnitPath.COUNTRY : unit.home()).value();
        parentId = details.parentId();
        validFrom = details.validFrom();
        validTo = details.validTo();
        touch(now);
    }

    String name() {
        return name;
    }

    OrganizationKind kind() {
        return kind;
    }

    @Nullable
    UUID adminUnitId() {
        return adminUnitId;
    }

    UnitPath unitPath() {
        return new UnitPath(unitPath);
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }
}
