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

    static final SealedColumn SUMMARY = new SealedColumn("protection_case", "summary", "summary_sealed", null);
    static final SealedColumn OUTCOME = new SealedColumn("protection_case", "outcome", "outcome_sealed", null);
    static final SealedColumn CLOSURE_NOTE =
            new SealedColumn("protection_case", "closure_note", "closure_note_sealed", null);
    static final SealedColumn MEASURE =
            new SealedColumn("emergency_measure", "description", "description_sealed", null);

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
    static class Measure extends SealedText {
        Measure(Vault vault) {
            super(vault, MEASURE.place());
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
        SealedColumn measure() {
            return MEASURE;
        }
    }
}
