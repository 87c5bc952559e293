package vn.mangnon.visits;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What somebody told in words of their own about a family. */
final class VisitSecrets {

    static final SealedColumn VISIT_NOTE = SealedColumn.of("household_visit", "note");
    static final SealedColumn PROPOSAL_NOTE = SealedColumn.of("risk_proposal", "note");
    static final SealedColumn PROPOSAL_REASON = SealedColumn.of("risk_proposal", "reason");

    private VisitSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class VisitNote extends SealedText {
        VisitNote(Vault vault) {
            super(vault, VISIT_NOTE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class ProposalNote extends SealedText {
        ProposalNote(Vault vault) {
            super(vault, PROPOSAL_NOTE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class ProposalReason extends SealedText {
        ProposalReason(Vault vault) {
            super(vault, PROPOSAL_REASON.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn householdVisitNote() {
            return VISIT_NOTE;
        }

        @Produces
        @Singleton
        SealedColumn riskProposalNote() {
            return PROPOSAL_NOTE;
        }

        @Produces
        @Singleton
        SealedColumn riskProposalReason() {
            return PROPOSAL_REASON;
        }
    }
}
