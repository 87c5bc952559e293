package vn.mangnon.placements;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In the order in which the law prefers them (NĐ 56/2017 Đ.42.2, Đ.42.3). */
@Schema(
        name = "CareForm",
        description =
                "In the order of preference (Luật Trẻ em Đ.61; NĐ 56/2017 Đ.42.2, 42.3): `RELATIVE`: with a relative;"
                        + " `SAME_LOCALITY`: with another person or family of the place; `IN_COUNTRY`: with Vietnamese elsewhere in"
                        + " the country; `FOREIGN_RESIDENT`: with a foreigner who lives in Vietnam; `FACILITY`: in a social"
                        + " assistance facility. Adoption has a law of its own and is not recorded here.")
public enum CareForm {
    RELATIVE,
    SAME_LOCALITY,
    IN_COUNTRY,
    FOREIGN_RESIDENT,
    FACILITY;

    boolean isFamily() {
        return this != FACILITY;
    }

    /** Whether a better one would have to be looked for first. */
    boolean needsReason() {
        return this != RELATIVE;
    }
}
