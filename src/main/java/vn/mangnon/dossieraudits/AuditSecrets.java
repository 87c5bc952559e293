package vn.mangnon.dossieraudits;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of audits the database keeps sealed: everything that is told in words. */
final class AuditSecrets {

    static final SealedColumn CONCLUSION = SealedColumn.of("dossier_audit", "conclusion");
    static final SealedColumn TEXT = SealedColumn.of("dossier_audit_finding", "text");
    static final SealedColumn ANSWER = SealedColumn.of("dossier_audit_finding", "answer");

    private AuditSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class Conclusion extends SealedText {
        Conclusion(Vault vault) {
            super(vault, CONCLUSION.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Text extends SealedText {
        Text(Vault vault) {
            super(vault, TEXT.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Answer extends SealedText {
        Answer(Vault vault) {
            super(vault, ANSWER.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn conclusion() {
            return CONCLUSION;
        }

        @Produces
        @Singleton
        SealedColumn text() {
            return TEXT;
        }

        @Produces
        @Singleton
        SealedColumn answer() {
            return ANSWER;
        }
    }
}
