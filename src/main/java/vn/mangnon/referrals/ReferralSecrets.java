package vn.mangnon.referrals;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of a referral the database keeps sealed: everything that is told in words. */
final class ReferralSecrets {

    static final SealedColumn REQUEST = SealedColumn.of("case_referral", "request");
    static final SealedColumn ANSWER_NOTE = SealedColumn.of("case_referral", "answer_note");
    static final SealedColumn TEXT = SealedColumn.of("case_referral_feedback", "text");

    private ReferralSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class Request extends SealedText {
        Request(Vault vault) {
            super(vault, REQUEST.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class AnswerNote extends SealedText {
        AnswerNote(Vault vault) {
            super(vault, ANSWER_NOTE.place());
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

    static class Columns {

        @Produces
        @Singleton
        SealedColumn request() {
            return REQUEST;
        }

        @Produces
        @Singleton
        SealedColumn answerNote() {
            return ANSWER_NOTE;
        }

        @Produces
        @Singleton
        SealedColumn text() {
            return TEXT;
        }
    }
}
