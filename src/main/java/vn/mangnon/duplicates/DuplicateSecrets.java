package vn.mangnon.duplicates;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What somebody wrote about two children in words: the database keeps it sealed. */
final class DuplicateSecrets {

    static final SealedColumn DISMISSAL = SealedColumn.of("duplicate_pair", "dismissal");
    static final SealedColumn REASON = SealedColumn.of("child_merge", "reason");

    private DuplicateSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class Dismissal extends SealedText {
        Dismissal(Vault vault) {
            super(vault, DISMISSAL.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Reason extends SealedText {
        Reason(Vault vault) {
            super(vault, REASON.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn dismissal() {
            return DISMISSAL;
        }

        @Produces
        @Singleton
        SealedColumn reason() {
            return REASON;
        }
    }
}
