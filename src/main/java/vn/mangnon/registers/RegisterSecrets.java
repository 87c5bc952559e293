package vn.mangnon.registers;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What is told in words. */
final class RegisterSecrets {

    private static final SealedColumn NOTE = SealedColumn.of("register_review", "note");
    private static final SealedColumn FOLLOW_UP = SealedColumn.of("grown_child", "follow_up_note");

    private RegisterSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class Note extends SealedText {
        Note(Vault vault) {
            super(vault, NOTE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class FollowUp extends SealedText {
        FollowUp(Vault vault) {
            super(vault, FOLLOW_UP.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn reviewNote() {
            return NOTE;
        }

        @Produces
        @Singleton
        SealedColumn followUpNote() {
            return FOLLOW_UP;
        }
    }
}
