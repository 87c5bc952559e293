package vn.mangnon.intakes;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of the news the database keeps sealed: everything that names somebody or is told in words. */
final class IntakeSecrets {

    static final SealedColumn CHILD_NAME = SealedColumn.of("case_intake", "child_name");
    static final SealedColumn INCIDENT_PLACE = SealedColumn.of("case_intake", "incident_place");
    static final SealedColumn CHILD_STATE = SealedColumn.of("case_intake", "child_state");
    static final SealedColumn CONSEQUENCES = SealedColumn.of("case_intake", "consequences");
    static final SealedColumn FATHER = SealedColumn.of("case_intake", "father");
    static final SealedColumn MOTHER = SealedColumn.of("case_intake", "mother");
    static final SealedColumn FAMILY = SealedColumn.of("case_intake", "family");
    static final SealedColumn CARER = SealedColumn.of("case_intake", "carer");
    static final SealedColumn ACTIONS_TAKEN = SealedColumn.of("case_intake", "actions_taken");
    static final SealedColumn INFORMANT_NAME = SealedColumn.of("case_informant", "name");
    static final SealedColumn INFORMANT_PHONE = SealedColumn.of("case_informant", "phone");
    static final SealedColumn INFORMANT_ADDRESS = SealedColumn.of("case_informant", "address");
    static final SealedColumn INFORMANT_NOTE = SealedColumn.of("case_informant", "note");
    static final SealedColumn TRANSFER_REASON = SealedColumn.of("case_transfer", "reason");

    private IntakeSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class ChildName extends SealedText {
        ChildName(Vault vault) {
            super(vault, CHILD_NAME.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class IncidentPlace extends SealedText {
        IncidentPlace(Vault vault) {
            super(vault, INCIDENT_PLACE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class ChildState extends SealedText {
        ChildState(Vault vault) {
            super(vault, CHILD_STATE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Consequences extends SealedText {
        Consequences(Vault vault) {
            super(vault, CONSEQUENCES.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Father extends SealedText {
        Father(Vault vault) {
            super(vault, FATHER.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Mother extends SealedText {
        Mother(Vault vault) {
            super(vault, MOTHER.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Family extends SealedText {
        Family(Vault vault) {
            super(vault, FAMILY.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class Carer extends SealedText {
        Carer(Vault vault) {
            super(vault, CARER.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class ActionsTaken extends SealedText {
        ActionsTaken(Vault vault) {
            super(vault, ACTIONS_TAKEN.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class InformantName extends SealedText {
        InformantName(Vault vault) {
            super(vault, INFORMANT_NAME.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class InformantPhone extends SealedText {
        InformantPhone(Vault vault) {
            super(vault, INFORMANT_PHONE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class InformantAddress extends SealedText {
        InformantAddress(Vault vault) {
            super(vault, INFORMANT_ADDRESS.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class InformantNote extends SealedText {
        InformantNote(Vault vault) {
            super(vault, INFORMANT_NOTE.place());
        }
    }

    @Converter
    @Singleton
    @Unremovable
    static class TransferReason extends SealedText {
        TransferReason(Vault vault) {
            super(vault, TRANSFER_REASON.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn childName() {
            return CHILD_NAME;
        }

        @Produces
        @Singleton
        SealedColumn incidentPlace() {
            return INCIDENT_PLACE;
        }

        @Produces
        @Singleton
        SealedColumn childState() {
            return CHILD_STATE;
        }

        @Produces
        @Singleton
        SealedColumn consequences() {
            return CONSEQUENCES;
        }

        @Produces
        @Singleton
        SealedColumn father() {
            return FATHER;
        }

        @Produces
        @Singleton
        SealedColumn mother() {
            return MOTHER;
        }

        @Produces
        @Singleton
        SealedColumn family() {
            return FAMILY;
        }

        @Produces
        @Singleton
        SealedColumn carer() {
            return CARER;
        }

        @Produces
        @Singleton
        SealedColumn actionsTaken() {
            return ACTIONS_TAKEN;
        }

        @Produces
        @Singleton
        SealedColumn informantName() {
            return INFORMANT_NAME;
        }

        @Produces
        @Singleton
        SealedColumn informantPhone() {
            return INFORMANT_PHONE;
        }

        @Produces
        @Singleton
        SealedColumn informantAddress() {
            return INFORMANT_ADDRESS;
        }

        @Produces
        @Singleton
        SealedColumn informantNote() {
            return INFORMANT_NOTE;
        }

        @Produces
        @Singleton
        SealedColumn transferReason() {
            return TRANSFER_REASON;
        }
    }
}
