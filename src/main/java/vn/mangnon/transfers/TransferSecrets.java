package vn.mangnon.transfers;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** Why a child is asked for, and why it is not given: the database keeps it sealed. */
final class TransferSecrets {

    static final SealedColumn REASON = SealedColumn.of("transfer_request", "reason");
    static final SealedColumn REFUSAL = SealedColumn.of("transfer_request", "refusal");

    private TransferSecrets() {}

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
    static class Refusal extends SealedText {
        Refusal(Vault vault) {
            super(vault, REFUSAL.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn reason() {
            return REASON;
        }

        @Produces
        @Singleton
        SealedColumn refusal() {
            return REFUSAL;
        }
    }
}
