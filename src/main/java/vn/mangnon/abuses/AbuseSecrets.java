package vn.mangnon.abuses;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of the abuse the database keeps sealed: everything that is told in words. */
final class AbuseSecrets {

    static final SealedColumn CIRCUMSTANCES = SealedColumn.of("case_abuse", "circumstances");
    static final SealedColumn HANDLING_NOTE = SealedColumn.of("abuse_handling", "note");

    private AbuseSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class Circumstances extends SealedText {
        Circumstances(Vault vault) {
            super(vault, CIRCUMSTANCES.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class HandlingNote extends SealedText {
        HandlingNote(Vault vault) {
            super(vault, HANDLING_NOTE.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn circumstances() {
            return CIRCUMSTANCES;
        }

        @Produces
        @Singleton
        SealedColumn handlingNote() {
            return HANDLING_NOTE;
        }
    }
}
