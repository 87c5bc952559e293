package vn.mangnon.disclosures;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.consents.LegalBasis;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.StoredEntity;

/** One entry of the log. It is never changed. */
@Audited(
        value = AuditSubject.CHILD,
        partOf = "childId",
        readBy = {Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
@Entity
@Table(name = "disclosure")
class Disclosure extends StoredEntity {

    @Column(name = "child_id")
    private UUID childId;

    @Column(name = "recipient_id")
    private UUID recipientId;

    @Convert(converter = DisclosureSecrets.RequestedBy.class)
    @Column(name = "requested_by_sealed")
    private @Nullable String requestedBy;

    @InClear
    @Column(name = "request_reference")
    private @Nullable String requestReference;

    @Convert(converter = DisclosureSecrets.Purpose.class)
    @Column(name = "purpose_sealed")
    private String purpose;

    @Enumerated(EnumType.STRING)
    private LegalBasis ground;

    @InClear
    @Column(name = "consent_purpose")
    private @Nullable String consentPurpose;

    @InClear
    @Column(name = "legal_provision")
    private @Nullable String legalProvision;

    @Enumerated(EnumType.STRING)
    private DisclosureForm form;

    @InClear
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] items;

    @InClear
    @Column(name = "disclosed_on")
    private LocalDate disclosedOn;

    @Column(name = "disclosed_by")
    private UUID disclosedBy;

    @SuppressWarnings("NullAway.Init")
    protected Disclosure() {}

    Disclosure(UUID childId, DisclosureDetails details, UUID accountId, Instant now) {
        super(details.id(), now);
        this.childId = childId;
        recipientId = details.recipientId();
        requestedBy = details.requestedBy();
        requestReference = details.requestReference();
        purpose = details.purpose();
        ground = details.ground();
        consentPurpose = details.purposeOfConsent();
        legalProvision = details.legalProvision();
        form = details.form();
        items = details.items().stream()
                .distinct()
                .sorted()
                .map(SensitivityClass::name)
                .toArray(String[]::new);
        disclosedOn = details.disclosedOn();
        disclosedBy = accountId;
    }

    UUID recipientId() {
        return recipientId;
    }

    @Nullable
    String requestedBy() {
        return requestedBy;
    }

    @Nullable
    String requestReference() {
        return requestReference;
    }

    String purpose() {
        return purpose;
    }

    LegalBasis ground() {
        return ground;
    }

    @Nullable
    String consentPurpose() {
        return consentPurpose;
    }

    @Nullable
    String legalProvision() {
        return legalProvision;
    }

    DisclosureForm form() {
        return form;
    }

    List<SensitivityClass> items() {
        return Arrays.stream(items).map(SensitivityClass::valueOf).toList();
    }

    LocalDate disclosedOn() {
        return disclosedOn;
    }

    UUID disclosedBy() {
        return disclosedBy;
    }
}
