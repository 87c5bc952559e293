package vn.mangnon.households;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;

/** Asked here, answered by the register: which registered children live in a household. */
public interface HouseholdChildren {

    /** One of them, as far as a list tells. */
    @Schema(name = "HouseholdChild")
    record Living(
            UUID id,
            @Sensitive(SensitivityClass.IDENTITY) String fullName,
            @Sensitive(SensitivityClass.IDENTITY) LocalDate dateOfBirth,
            String sex,
            String status) {}

    /** By household, in one question, the oldest first. */
    Map<UUID, List<Living>> livingIn(Collection<UUID> households);
}
