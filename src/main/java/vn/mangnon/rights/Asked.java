package vn.mangnon.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody asked for, as it was received; it stays as it is. */
@Embeddable
record Asked(
        @Enumerated(EnumType.STRING) Requester requester,

        @Convert(converter = RequestSecrets.RequesterName.class) @Column(name = "requester_name_sealed")
        String requesterName,

        @Convert(converter = RequestSecrets.RequesterContact.class) @Column(name = "requester_contact_sealed") @Nullable
        String requesterContact,

        @Convert(converter = RequestSecrets.Details.class) @Column(name = "details_sealed")
        String details,

        @Column(name = "received_at") Instant receivedAt,
        @Column(name = "with_processor") boolean withProcessor) {

    static Asked of(RequestDetails details) {
        return new Asked(
                details.requester(),
                details.requesterName(),
                details.requesterContact(),
                details.details(),
                details.receivedAt(),
                details.isWithProcessor());
    }
}
