package vn.mangnon.households;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.SealedText;
import vn.mangnon.vault.Vault;

/** What of a household the database keeps sealed. */
final class HouseholdSecrets {

    static final SealedColumn ADDRESS_LINE = SealedColumn.of("household", "address_line");

    private HouseholdSecrets() {}

    @Converter
    @Singleton
    @Unremovable
    static class AddressLine extends SealedText {
        AddressLine(Vault vault) {
            super(vault, ADDRESS_LINE.place());
        }
    }

    static class Columns {

        @Produces
        @Singleton
        SealedColumn householdAddressLine() {
            return ADDRESS_LINE;
        }
    }
}
