package vn.mangnon.rights;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of a request the database keeps sealed: who asked, what for, and what was answered. */
final class RequestSecrets {

    static final SealedColumn REQUESTER_NAME = SealedColumn.of("data_subject_request", "requester_name");
    static final SealedColumn REQUESTER_CONTACT = SealedColumn.of("data_subject_request", "requester_contact");
    static final SealedColumn DETAILS = SealedColumn.of("data_subject_request", "details");
    static final SealedColumn REPLY_NOTE = SealedColumn.of("data_subject_request", "reply_note");
    static final SealedColumn EXTENSION_REASON = SealedColumn.of("data_subject_request", "extension_reason");
    static final SealedColumn OUTCOME = SealedColumn.of("data_subject_request", "outcome");

    private RequestSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class RequesterName extends SealedText {
        RequesterName(Vault vault) {
            super(vault, REQUESTER_NAME.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class RequesterContact extends SealedText {
        RequesterContact(Vault vault) {
            super(vault, REQUESTER_CONTACT.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Details extends SealedText {
        Details(Vault vault) {
            super(vault, DETAILS.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class ReplyNote extends SealedText {
        ReplyNote(Vault vault) {
            super(vault, REPLY_NOTE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class ExtensionReason extends SealedText {
        ExtensionReason(Vault vault) {
            super(vault, EXTENSION_REASON.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Outcome extends SealedText {
        Outcome(Vault vault) {
            super(vault, OUTCOME.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn requesterName() {
            return REQUESTER_NAME;
        }

        @Produces
        @Singleton
        SealedColumn requesterContact() {
            return REQUESTER_CONTACT;
        }

        @Produces
        @Singleton
        SealedColumn details() {
            return DETAILS;
        }

        @Produces
        @Singleton
        SealedColumn replyNote() {
            return REPLY_NOTE;
        }

        @Produces
        @Singleton
        SealedColumn extensionReason() {
            return EXTENSION_REASON;
        }

        @Produces
        @Singleton
        SealedColumn outcome() {
            return OUTCOME;
        }
    }
}
