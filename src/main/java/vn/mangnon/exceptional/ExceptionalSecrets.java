package vn.mangnon.exceptional;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** Why somebody opened a record tells what happened to whom: the database keeps it sealed. */
final class ExceptionalSecrets {

    static final SealedColumn REASON =
            SealedColumn.of("exceptional_access", "reason").onceInClear();

    static final SealedColumn SEARCH_REASON = SealedColumn.of("sensitive_search", "reason");

    private ExceptionalSecrets() {}

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
    static class SearchReason extends SealedText {
        SearchReason(Vault vault) {
            super(vault, SEARCH_REASON.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn searchReason() {
            return SEARCH_REASON;
        }

        @Produces
        @Singleton
        SealedColumn reason() {
            return REASON;
        }
    }
}
