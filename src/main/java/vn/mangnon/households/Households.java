package vn.mangnon.households;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.UnitPath;

/** The door: what other features may ask about households. Call it inside a transaction. */
@ApplicationScoped
public class Households {

    private final HouseholdRepository households;

    Households(HouseholdRepository households) {
        this.households = households;
    }

    /** Whether there is such a household that somebody with this sight has business with. */
    public boolean isVisible(UUID id, Sight sight) {
        return households.isVisible(id, sight);
    }

    /** Where it lies, for who may see it; not found otherwise. */
    public UnitPath requirePlace(UUID id, Sight sight) {
        return households.require(id, sight).unitPath();
    }

    /** Whether it is poor on a day, for who may see it; of one that he may not see, or that is not there: NONE. */
    public PovertyStatus povertyOn(UUID id, Sight sight, LocalDate day) {
        return households
                .visible(id, sight)
                .map(household -> household.povertyOn(day))
                .orElse(PovertyStatus.NONE);
    }

    /** Whether somebody who is no registered child lives there. */
    public boolean hasMember(UUID id, UUID memberId, Sight sight) {
        return households.require(id, sight).hasMember(memberId);
    }
}
