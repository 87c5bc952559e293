package vn.mangnon.placements;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PlacementStatus",
        description =
                "`PROPOSED` by the officer; `DECIDED` by the chair; `REFUSED` by the chair; `PLACED`: the child is with"
                        + " the carer; `ENDED`.")
enum PlacementStatus {
    PROPOSED,
    DECIDED,
    REFUSED,
    PLACED,
    ENDED;

    boolean isOpen() {
        return this == PROPOSED || this == DECIDED || this == PLACED;
    }
}
