package vn.mangnon.placements;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of a placement the database keeps sealed: everything that is told in words, and who the carer is. */
final class PlacementSecrets {

    static final SealedColumn CARER_NAME = SealedColumn.of("case_placement", "carer_name");
    static final SealedColumn CARER_ADDRESS = SealedColumn.of("case_placement", "carer_address");
    static final SealedColumn REASON = SealedColumn.of("case_placement", "reason");
    static final SealedColumn CHILD_VIEW = SealedColumn.of("case_placement", "child_view");
    static final SealedColumn SIBLINGS_REASON = SealedColumn.of("case_placement", "siblings_reason");
    static final SealedColumn DECISION_NOTE = SealedColumn.of("case_placement", "decision_note");
    static final SealedColumn END_NOTE = SealedColumn.of("case_placement", "end_note");
    static final SealedColumn FINDINGS = SealedColumn.of("case_placement_follow_up", "findings");

    private PlacementSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class CarerName extends SealedText {
        CarerName(Vault vault) {
            super(vault, CARER_NAME.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class CarerAddress extends SealedText {
        CarerAddress(Vault vault) {
            super(vault, CARER_ADDRESS.place());
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

    @Converter
    @Singleton
    @Unremovable
    static class ChildView extends SealedText {
        ChildView(Vault vault) {
            super(vault, CHILD_VIEW.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class SiblingsReason extends SealedText {
        SiblingsReason(Vault vault) {
            super(vault, SIBLINGS_REASON.place());
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
    static class EndNote extends SealedText {
        EndNote(Vault vault) {
            super(vault, END_NOTE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Findings extends SealedText {
        Findings(Vault vault) {
            super(vault, FINDINGS.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn carerName() {
            return CARER_NAME;
        }

        @Produces
        @Singleton
        SealedColumn carerAddress() {
            return CARER_ADDRESS;
        }

        @Produces
        @Singleton
        SealedColumn reason() {
            return REASON;
        }

        @Produces
        @Singleton
        SealedColumn childView() {
            return CHILD_VIEW;
        }

        @Produces
        @Singleton
        SealedColumn siblingsReason() {
            return SIBLINGS_REASON;
        }

        @Produces
        @Singleton
        SealedColumn decisionNote() {
            return DECISION_NOTE;
        }

        @Produces
        @Singleton
        SealedColumn endNote() {
            return END_NOTE;
        }

        @Produces
        @Singleton
        SealedColumn findings() {
            return FINDINGS;
        }
    }
}
