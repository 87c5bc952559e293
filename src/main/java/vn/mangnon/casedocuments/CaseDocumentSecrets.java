package vn.mangnon.casedocuments;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of a document the database keeps sealed: its words, and the key that its content is encrypted with. */
final class CaseDocumentSecrets {

    static final SealedColumn TITLE = SealedColumn.of("case_document", "title");
    static final SealedColumn SCOPE = SealedColumn.of("case_document", "distribution_scope");
    static final SealedColumn REASON = SealedColumn.of("case_document", "withdrawal_note");
    static final SealedColumn KEY = SealedColumn.of("case_document", "content_key");

    private CaseDocumentSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class Title extends SealedText {
        Title(Vault vault) {
            super(vault, TITLE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class DistributionScope extends SealedText {
        DistributionScope(Vault vault) {
            super(vault, SCOPE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class WithdrawalNote extends SealedText {
        WithdrawalNote(Vault vault) {
            super(vault, REASON.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class ContentKey extends SealedText {
        ContentKey(Vault vault) {
            super(vault, KEY.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn title() {
            return TITLE;
        }

        @Produces
        @Singleton
        SealedColumn distributionScope() {
            return SCOPE;
        }

        @Produces
        @Singleton
        SealedColumn withdrawalNote() {
            return REASON;
        }

        @Produces
        @Singleton
        SealedColumn contentKey() {
            return KEY;
        }
    }
}
