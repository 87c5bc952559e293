package vn.mangnon.exceptional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody sees what he otherwise does not. */
@Schema(
        name = "ExceptionalGround",
        description = "`EMERGENCY`: a child is in danger and whoever is responsible cannot be waited for; any place."
                + " `SUPERVISION`: a supervisor looks into a named record within the supervised place.")
enum Ground {
    EMERGENCY,
    SUPERVISION
}
