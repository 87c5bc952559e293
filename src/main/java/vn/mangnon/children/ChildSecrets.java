package vn.mangnon.children;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import org.jspecify.annotations.Nullable;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of a child the database keeps sealed. Names stay in clear, or nobody would be found by a part of one. */
final class ChildSecrets {

    static final SealedColumn PERSONAL_ID =
            SealedColumn.of("child", "personal_id").indexed().onceInClear();
    static final SealedColumn ADDRESS_LINE =
            SealedColumn.of("child", "address_line").onceInClear();
    static final SealedColumn PHONE = SealedColumn.of("child_caregiver", "phone")
            .indexed(PhoneNumber::plain)
            .onceInClear();
    static final SealedColumn EVIDENCE =
            SealedColumn.of("child_circumstance", "evidence").onceInClear();

    static final SealedColumn WITHDRAWAL_REASON = SealedColumn.of("child_circumstance", "withdrawal_reason");

    private ChildSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class PersonalId extends SealedText {
        PersonalId(Vault vault) {
            super(vault, PERSONAL_ID.place());
        }
    }

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
    static class Phone extends SealedText {
        Phone(Vault vault) {
            super(vault, PHONE.place());
        }
    }

    /** What a phone is found by. Nothing reads it back: the number itself lies sealed beside it. */
    @Converter
    @Singleton
    @Unremovable
    static class PhoneIndex implements AttributeConverter<String, byte[]> {

        private final Vault vault;

        PhoneIndex(Vault vault) {
            this.vault = vault;
        }

        @Override
        public byte @Nullable [] convertToDatabaseColumn(@Nullable String plain) {
            return plain == null ? null : vault.index(plain, PHONE.place());
        }

        @Override
        public @Nullable String convertToEntityAttribute(byte @Nullable [] index) {
            return null;
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Evidence extends SealedText {
        Evidence(Vault vault) {
            super(vault, EVIDENCE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class WithdrawalReason extends SealedText {
        WithdrawalReason(Vault vault) {
            super(vault, WITHDRAWAL_REASON.place());
        }
    }

    /** Keeps the blind index beside its number, whoever writes the record. */
    @Singleton
    @Unremovable
    static class Indexing {

        private final Vault vault;

        Indexing(Vault vault) {
            this.vault = vault;
        }

        @PrePersist
        @PreUpdate
        void index(Child child) {
            var number = child.personalId();
            child.indexPersonalId(number == null ? null : vault.index(number, PERSONAL_ID.place()));
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn personalId() {
            return PERSONAL_ID;
        }

        @Produces
        @Singleton
        SealedColumn addressLine() {
            return ADDRESS_LINE;
        }

        @Produces
        @Singleton
        SealedColumn phone() {
            return PHONE;
        }

        @Produces
        @Singleton
        SealedColumn withdrawalReason() {
            return WITHDRAWAL_REASON;
        }

        @Produces
        @Singleton
        SealedColumn evidence() {
            return EVIDENCE;
        }
    }
}
