package vn.mangnon.quality;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What a list says may be a personal ID. */
final class QualitySecrets {

    static final SealedColumn THEIRS = SealedColumn.of("field_conflict", "theirs");

    private QualitySecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class Theirs extends SealedText {
        Theirs(Vault vault) {
            super(vault, THEIRS.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn fieldConflictTheirs() {
            return THEIRS;
        }
    }
}
