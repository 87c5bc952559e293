package vn.mangnon.incidents;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of an incident the database keeps sealed: what somebody told in words of their own. */
final class IncidentSecrets {

    static final SealedColumn NOTE = SealedColumn.of("child_incident", "note");

    private IncidentSecrets() {}

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
