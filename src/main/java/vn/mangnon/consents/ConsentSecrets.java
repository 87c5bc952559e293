package vn.mangnon.consents;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of a consent the database keeps sealed: who gave it, by which proof, and why it was withdrawn. */
final class ConsentSecrets {

    static final SealedColumn GIVER_NAME = SealedColumn.of("consent", "giver_name");
    static final SealedColumn EVIDENCE = SealedColumn.of("consent", "evidence");
    static final SealedColumn WITHDRAWAL_REASON = SealedColumn.of("consent", "withdrawal_reason");

    private ConsentSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class GiverName extends SealedText {
        GiverName(Vault vault) {
            super(vault, GIVER_NAME.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Evidence extends SealedText {
        Evidence(Vault vault) {
            super(vault, EVIDENCE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class WithdrawalReason extends SealedText {
        WithdrawalReason(Vault vault) {
            super(vault, WITHDRAWAL_REASON.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn giverName() {
            return GIVER_NAME;
        }

        @Produces
        @Singleton
        SealedColumn evidence() {
            return EVIDENCE;
        }

        @Produces
        @Singleton
        SealedColumn withdrawalReason() {
            return WITHDRAWAL_REASON;
        }
    }
}
