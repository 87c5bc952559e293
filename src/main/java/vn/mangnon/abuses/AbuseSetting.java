package vn.mangnon.abuses;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where such a thing happens. */
@Schema(
        description = "`FAMILY`, `SCHOOL`, `ONLINE`, `COMMUNITY`, `FACILITY` (a social or health facility), "
                + "`WORKPLACE`, `OTHER`.")
enum AbuseSetting {
    FAMILY,
    SCHOOL,
    ONLINE,
    COMMUNITY,
    FACILITY,
    WORKPLACE,
    OTHER
}
