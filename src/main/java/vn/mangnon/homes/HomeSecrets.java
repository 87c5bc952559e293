package vn.mangnon.homes;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of past homes the database keeps sealed, as it does of the present ones. */
final class HomeSecrets {

    private static final SealedColumn ADDRESS_LINE = SealedColumn.of("residence_period", "address_line");
    private static final SealedColumn RESIDENCE_REASON = SealedColumn.of("residence_period", "withdrawal_reason");
    private static final SealedColumn PHONE = SealedColumn.of("child_past_caregiver", "phone");
    private static final SealedColumn CAREGIVER_REASON = SealedColumn.of("child_past_caregiver", "withdrawal_reason");

    private HomeSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class AddressLine extends SealedText {
        AddressLine(Vault vault) {
            super(vault, ADDRESS_LINE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class ResidenceReason extends SealedText {
        ResidenceReason(Vault vault) {
            super(vault, RESIDENCE_REASON.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Phone extends SealedText {
        Phone(Vault vault) {
            super(vault, PHONE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class CaregiverReason extends SealedText {
        CaregiverReason(Vault vault) {
            super(vault, CAREGIVER_REASON.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn addressLineOfTheTime() {
            return ADDRESS_LINE;
        }

        @Produces
        @Singleton
        SealedColumn residenceReason() {
            return RESIDENCE_REASON;
        }

        @Produces
        @Singleton
        SealedColumn phoneOfTheTime() {
            return PHONE;
        }

        @Produces
        @Singleton
        SealedColumn caregiverReason() {
            return CAREGIVER_REASON;
        }
    }
}
