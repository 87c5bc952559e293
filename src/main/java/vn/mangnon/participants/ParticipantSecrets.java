package vn.mangnon.participants;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of a participant the database keeps sealed: everything that is told in words. */
final class ParticipantSecrets {

    static final SealedColumn TASK = SealedColumn.of("case_participant", "task");
    static final SealedColumn END_NOTE = SealedColumn.of("case_participant", "end_note");

    private ParticipantSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class Task extends SealedText {
        Task(Vault vault) {
            super(vault, TASK.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class EndNote extends SealedText {
        EndNote(Vault vault) {
            super(vault, END_NOTE.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn task() {
            return TASK;
        }

        @Produces
        @Singleton
        SealedColumn endNote() {
            return END_NOTE;
        }
    }
}
