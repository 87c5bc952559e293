package vn.mangnon.casenotes;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of notes and minutes the database keeps sealed: everything that is told in words. */
final class CaseNoteSecrets {

    static final SealedColumn TEXT = SealedColumn.of("case_note", "text");
    static final SealedColumn CHAIRED_BY = SealedColumn.of("case_meeting", "chaired_by");
    static final SealedColumn ATTENDEES = SealedColumn.of("case_meeting", "attendees");
    static final SealedColumn CONCLUSIONS = SealedColumn.of("case_meeting", "conclusions");
    static final SealedColumn VENUE = SealedColumn.of("case_meeting", "venue");

    private CaseNoteSecrets() {}

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
    static class ChairedBy extends SealedText {
        ChairedBy(Vault vault) {
            super(vault, CHAIRED_BY.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Attendees extends SealedText {
        Attendees(Vault vault) {
            super(vault, ATTENDEES.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Conclusions extends SealedText {
        Conclusions(Vault vault) {
            super(vault, CONCLUSIONS.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Venue extends SealedText {
        Venue(Vault vault) {
            super(vault, VENUE.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn text() {
            return TEXT;
        }

        @Produces
        @Singleton
        SealedColumn chairedBy() {
            return CHAIRED_BY;
        }

        @Produces
        @Singleton
        SealedColumn attendees() {
            return ATTENDEES;
        }

        @Produces
        @Singleton
        SealedColumn conclusions() {
            return CONCLUSIONS;
        }

        @Produces
        @Singleton
        SealedColumn venue() {
            return VENUE;
        }
    }
}
