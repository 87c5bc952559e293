package vn.mangnon.assistances;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What somebody wrote in words about the help a child was given: the database keeps it sealed. */
final class AssistanceSecrets {

    static final SealedColumn NOTE = SealedColumn.of("assistance", "note").onceInClear();

    private AssistanceSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class Note extends SealedText {
        Note(Vault vault) {
            super(vault, NOTE.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn note() {
            return NOTE;
        }
    }
}
