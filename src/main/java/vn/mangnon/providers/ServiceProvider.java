package vn.mangnon.providers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** One provider in the register. It stays there when it is no longer qualified: plans of then name it. */
@Entity
@Table(name = "service_provider")
class ServiceProvider extends StoredEntity {

    private String name;

    @Column(name = "admin_unit_id")
    private UUID adminUnitId;

    /** The home of the unit, kept beside it so that scope needs no join. */
    @Column(name = "unit_path")
    private String unitPath;

    @Column(name = "organization_id")
    private @Nullable UUID organizationId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "service_lines")
    private String[] serviceLines;

    @Column(name = "registration_number")
    private String registrationNumber;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private @Nullable String address;
    private @Nullable String phone;
    private @Nullable String qualification;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawal_note")
    private @Nullable String withdrawalNote;

    @SuppressWarnings("NullAway.Init")
    protected ServiceProvider() {}

    @SuppressWarnings("NullAway.Init") // register() leaves none of them out.
    ServiceProvider(ProviderDetails details, UnitPath place, Instant now) {
        super(details.id(), now);
        register(details, place, now);
    }

    final void register(ProviderDetails details, UnitPath place, Instant now) {
        name = details.name();
        adminUnitId = details.adminUnitId();
        unitPath = place.value();
        organizationId = details.organizationId();
        serviceLines = details.serviceLines().stream().distinct().sorted().toArray(String[]::new);
        registrationNumber = details.registrationNumber();
        registeredBy = details.registeredBy();
        validFrom = details.validFrom();
        validTo = details.validTo();
        address = details.address();
        phone = details.phone();
        qualification = details.qualification();
        touch(now);
    }

    void withdraw(String note, Instant now) {
        if (withdrawnAt != null) {
            throw Problem.conflict("PROVIDER_WITHDRAWN");
        }
        withdrawnAt = now;
        withdrawalNote = note;
        touch(now);
    }

    /** {@link ProviderRepository} asks the same of the database for those that are qualified. */
    ProviderStatus statusOn(LocalDate day) {
        if (withdrawnAt != null) {
            return ProviderStatus.WITHDRAWN;
        }
        if (day.isBefore(validFrom)) {
            return ProviderStatus.NOT_YET;
        }
        return validTo != null && day.isAfter(validTo) ? ProviderStatus.EXPIRED : ProviderStatus.QUALIFIED;
    }

    String name() {
        return name;
    }

    UUID adminUnitId() {
        return adminUnitId;
    }

    UnitPath unitPath() {
        return new UnitPath(unitPath);
    }

    @Nullable
    UUID organizationId() {
        return organizationId;
    }

    List<String> serviceLines() {
        return List.of(serviceLines);
    }

    String registrationNumber() {
        return registrationNumber;
    }

    String registeredBy() {
        return registeredBy;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    @Nullable
    String address() {
        return address;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    String qualification() {
        return qualification;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    @Nullable
    String withdrawalNote() {
        return withdrawalNote;
    }
}
