package vn.mangnon.caseforms;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of a filled form the database keeps sealed: every answer. */
final class CaseFormSecrets {

    static final SealedColumn ANSWERS = SealedColumn.of("case_form", "answers");

    private CaseFormSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class Answers extends SealedText {
        Answers(Vault vault) {
            super(vault, ANSWERS.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn answers() {
            return ANSWERS;
        }
    }
}
