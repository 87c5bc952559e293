package vn.mangnon.breaches;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of a breach the database keeps sealed: everything that is told in words of our own. */
final class BreachSecrets {

    static final SealedColumn NATURE = SealedColumn.of("breach_notice", "nature");
    static final SealedColumn CONSEQUENCES = SealedColumn.of("breach_notice", "consequences");
    static final SealedColumn MEASURES = SealedColumn.of("breach_notice", "measures");
    static final SealedColumn CONTACT = SealedColumn.of("breach_notice", "contact");
    static final SealedColumn LATE_REASON = SealedColumn.of("breach_notice", "late_reason");
    static final SealedColumn CLOSING_NOTE = SealedColumn.of("breach_notice", "closing_note");
    static final SealedColumn CONTENT = SealedColumn.of("breach_dispatch", "content");

    private BreachSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class Nature extends SealedText {
        Nature(Vault vault) {
            super(vault, NATURE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Consequences extends SealedText {
        Consequences(Vault vault) {
            super(vault, CONSEQUENCES.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Measures extends SealedText {
        Measures(Vault vault) {
            super(vault, MEASURES.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Contact extends SealedText {
        Contact(Vault vault) {
            super(vault, CONTACT.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class LateReason extends SealedText {
        LateReason(Vault vault) {
            super(vault, LATE_REASON.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class ClosingNote extends SealedText {
        ClosingNote(Vault vault) {
            super(vault, CLOSING_NOTE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Content extends SealedText {
        Content(Vault vault) {
            super(vault, CONTENT.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn nature() {
            return NATURE;
        }

        @Produces
        @Singleton
        SealedColumn consequences() {
            return CONSEQUENCES;
        }

        @Produces
        @Singleton
        SealedColumn measures() {
            return MEASURES;
        }

        @Produces
        @Singleton
        SealedColumn contact() {
            return CONTACT;
        }

        @Produces
        @Singleton
        SealedColumn lateReason() {
            return LATE_REASON;
        }

        @Produces
        @Singleton
        SealedColumn closingNote() {
            return CLOSING_NOTE;
        }

        @Produces
        @Singleton
        SealedColumn content() {
            return CONTENT;
        }
    }
}
