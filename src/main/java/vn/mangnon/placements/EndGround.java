package vn.mangnon.placements;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PlacementEndGround",
        description = "Why it ended (Luật Trẻ em Đ.69): `CARER_UNFIT`: the carer no longer meets the conditions;"
                + " `CARER_HARMED_CHILD`: the child is taken away at once (Đ.69.2); `CARER_ASKED`; `CHILD_ASKED`;"
                + " `BACK_WITH_PARENTS`; `ADOPTED`; `AGED_OUT`: sixteen; `OTHER_CARE`: another placement follows;"
                + " `NOT_HANDED_OVER`: decided, and nothing came of it; `CHILD_DIED`.")
enum EndGround {
    CARER_UNFIT,
    CARER_HARMED_CHILD,
    CARER_ASKED,
    CHILD_ASKED,
    BACK_WITH_PARENTS,
    ADOPTED,
    AGED_OUT,
    OTHER_CARE,
    NOT_HANDED_OVER,
    CHILD_DIED
}
