package vn.mangnon.children;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The question that is answered where the past of children is kept: how one lived on a day, by what is known of that day
 * now. What was withdrawn never was.
 */
public interface PastOfChildren {

    /** Where the register says that the child lived; empty if nothing is known but today. */
    Optional<Residence> residenceOn(UUID childId, LocalDate day);

    /** Who cared for it: of those who do today, and of those who once did. */
    List<Caregiver> caregiversOn(UUID childId, List<Caregiver> today, LocalDate day);
}
