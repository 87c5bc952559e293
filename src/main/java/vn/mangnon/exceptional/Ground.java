package vn.mangnon.exceptional;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.access.Duties;

/** Why somebody sees what he otherwise does not. */
@Schema(
        name = "ExceptionalGround",
        description = "`EMERGENCY`: a child is in danger and whoever is responsible cannot be waited for; any place."
                + " `SUPERVISION`: a supervisor looks into a named record within the supervised place.")
enum Ground {
    EMERGENCY(Set.of(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER)),
    SUPERVISION(Set.of(Duties.SUPERVISOR));

    private final Set<String> duties;

    Ground(Set<String> duties) {
        this.duties = duties;
    }

    /** Who may state it; what was opened is shown to these duties alone. */
    Set<String> duties() {
        return duties;
    }
}
