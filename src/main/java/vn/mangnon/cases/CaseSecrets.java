package vn.mangnon.cases;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of a case the database keeps sealed: everything that somebody told in words of their own. */
final class CaseSecrets {

    static final SealedColumn SUMMARY =
            SealedColumn.of("protection_case", "summary").onceInClear();
    static final SealedColumn OUTCOME =
            SealedColumn.of("protection_case", "outcome").onceInClear();
    static final SealedColumn CLOSURE_NOTE =
            SealedColumn.of("protection_case", "closure_note").onceInClear();
    static final SealedColumn ENDING_NOTE = SealedColumn.of("protection_case", "ending_note");

    private CaseSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class Summary extends SealedText {
        Summary(Vault vault) {
            super(vault, SUMMARY.place());
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

    @Converter
    @Singleton
    @Unremovable
    static class ClosureNote extends SealedText {
        ClosureNote(Vault vault) {
            super(vault, CLOSURE_NOTE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class EndingNote extends SealedText {
        EndingNote(Vault vault) {
            super(vault, ENDING_NOTE.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn summary() {
            return SUMMARY;
        }

        @Produces
        @Singleton
        SealedColumn outcome() {
            return OUTCOME;
        }

        @Produces
        @Singleton
        SealedColumn closureNote() {
            return CLOSURE_NOTE;
        }

        @Produces
        @Singleton
        SealedColumn endingNote() {
            return ENDING_NOTE;
        }
    }
}
