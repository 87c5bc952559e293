package vn.mangnon.disclosures;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of a disclosure the database keeps sealed: who asked, and for what. */
final class DisclosureSecrets {

    static final SealedColumn REQUESTED_BY = SealedColumn.of("disclosure", "requested_by");
    static final SealedColumn PURPOSE = SealedColumn.of("disclosure", "purpose");

    private DisclosureSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class RequestedBy extends SealedText {
        RequestedBy(Vault vault) {
            super(vault, REQUESTED_BY.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Purpose extends SealedText {
        Purpose(Vault vault) {
            super(vault, PURPOSE.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn requestedBy() {
            return REQUESTED_BY;
        }

        @Produces
        @Singleton
        SealedColumn purpose() {
            return PURPOSE;
        }
    }
}
