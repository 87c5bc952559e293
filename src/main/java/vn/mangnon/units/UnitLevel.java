package vn.mangnon.units;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The levels of administration. DISTRICT ended on 1 July 2025; HAMLET has no national code. */
@Schema(
        description =
                "`PROVINCE` tỉnh, thành phố; `DISTRICT` huyện, ended on 1 July 2025; `COMMUNE` xã, phường, đặc khu; "
                        + "`HAMLET` thôn, ấp, tổ dân phố, without a national code.")
public enum UnitLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    HAMLET
}
