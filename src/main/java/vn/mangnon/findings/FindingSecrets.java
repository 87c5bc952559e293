package vn.mangnon.findings;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of the findings the database keeps sealed: everything that is told in words. */
final class FindingSecrets {

    static final SealedColumn SUMMARY = SealedColumn.of("case_finding", "summary");
    static final SealedColumn CHILD_WISH = SealedColumn.of("case_finding", "child_wish");

    private FindingSecrets() {}

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
    static class ChildWish extends SealedText {
        ChildWish(Vault vault) {
            super(vault, CHILD_WISH.place());
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
        SealedColumn childWish() {
            return CHILD_WISH;
        }
    }
}
