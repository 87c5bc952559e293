package vn.mangnon.careplans;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of a plan the database keeps sealed: everything that is told in words. */
final class CarePlanSecrets {

    static final SealedColumn GOALS = SealedColumn.of("care_plan", "goals");
    static final SealedColumn MONITORING = SealedColumn.of("care_plan", "monitoring");
    static final SealedColumn DECISION_NOTE = SealedColumn.of("care_plan", "decision_note");
    static final SealedColumn DESCRIPTION = SealedColumn.of("care_service", "description");
    static final SealedColumn PROVIDER_NAME = SealedColumn.of("care_service", "provider_name");
    static final SealedColumn PROGRESS_NOTE = SealedColumn.of("care_service", "progress_note");

    private CarePlanSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class Goals extends SealedText {
        Goals(Vault vault) {
            super(vault, GOALS.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Monitoring extends SealedText {
        Monitoring(Vault vault) {
            super(vault, MONITORING.place());
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

    @Converter
    @Singleton
    @Unremovable
    static class Description extends SealedText {
        Description(Vault vault) {
            super(vault, DESCRIPTION.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class ProviderName extends SealedText {
        ProviderName(Vault vault) {
            super(vault, PROVIDER_NAME.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class ProgressNote extends SealedText {
        ProgressNote(Vault vault) {
            super(vault, PROGRESS_NOTE.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn goals() {
            return GOALS;
        }

        @Produces
        @Singleton
        SealedColumn monitoring() {
            return MONITORING;
        }

        @Produces
        @Singleton
        SealedColumn decisionNote() {
            return DECISION_NOTE;
        }

        @Produces
        @Singleton
        SealedColumn description() {
            return DESCRIPTION;
        }

        @Produces
        @Singleton
        SealedColumn providerName() {
            return PROVIDER_NAME;
        }

        @Produces
        @Singleton
        SealedColumn progressNote() {
            return PROGRESS_NOTE;
        }
    }
}
