package vn.mangnon.measures;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of the measures the database keeps sealed: everything that is told in words. */
final class MeasureSecrets {

    static final SealedColumn MEASURE =
            SealedColumn.of("emergency_measure", "description").onceInClear();
    static final SealedColumn SEPARATION_REASON = SealedColumn.of("separation", "reason");
    static final SealedColumn SAFE_PLACE = SealedColumn.of("separation", "safe_place");
    static final SealedColumn END_NOTE = SealedColumn.of("separation", "end_note");
    static final SealedColumn EXTENSION_REASON = SealedColumn.of("separation_extension", "reason");

    private MeasureSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class Measure extends SealedText {
        Measure(Vault vault) {
            super(vault, MEASURE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class SeparationReason extends SealedText {
        SeparationReason(Vault vault) {
            super(vault, SEPARATION_REASON.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class SafePlace extends SealedText {
        SafePlace(Vault vault) {
            super(vault, SAFE_PLACE.place());
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

    @Converter
    @Singleton
    @Unremovable
    static class ExtensionReason extends SealedText {
        ExtensionReason(Vault vault) {
            super(vault, EXTENSION_REASON.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn measure() {
            return MEASURE;
        }

        @Produces
        @Singleton
        SealedColumn separationReason() {
            return SEPARATION_REASON;
        }

        @Produces
        @Singleton
        SealedColumn safePlace() {
            return SAFE_PLACE;
        }

        @Produces
        @Singleton
        SealedColumn endNote() {
            return END_NOTE;
        }

        @Produces
        @Singleton
        SealedColumn extensionReason() {
            return EXTENSION_REASON;
        }
    }
}
