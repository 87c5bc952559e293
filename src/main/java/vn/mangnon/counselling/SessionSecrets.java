package vn.mangnon.counselling;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of a session the database keeps sealed: everything that somebody told in words of their own. */
final class SessionSecrets {

    static final SealedColumn NOTE = SealedColumn.of("counselling_session", "note");
    static final SealedColumn PROPOSAL = SealedColumn.of("counselling_session", "proposal");
    static final SealedColumn DECISION_NOTE = SealedColumn.of("counselling_session", "decision_note");

    private SessionSecrets() {}

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
    static class Proposal extends SealedText {
        Proposal(Vault vault) {
            super(vault, PROPOSAL.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class DecisionNote extends SealedText {
        DecisionNote(Vault vault) {
            super(vault, DECISION_NOTE.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn note() {
            return NOTE;
        }

        @Produces
        @Singleton
        SealedColumn proposal() {
            return PROPOSAL;
        }

        @Produces
        @Singleton
        SealedColumn decisionNote() {
            return DECISION_NOTE;
        }
    }
}
