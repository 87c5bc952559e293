package vn.mangnon.kernel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a piece of data tells of somebody, and so who may read it; each class has a mask of its own. */
@Schema(
        name = "SensitivityClass",
        description =
                "`IDENTITY`: who the child is (name, birth, number). `FAMILY`: its carers, household and what they"
                        + " agreed to. `HEALTH`: illness, disability, HIV status. `ABUSE_DETAIL`: what was done to the child and what was"
                        + " told of it. `LOCATION`: where it is to be found. `INFORMANT`: who reported (NĐ 56/2017/NĐ-CP Đ.24).")
public enum SensitivityClass {
    IDENTITY,
    FAMILY,
    HEALTH,
    ABUSE_DETAIL,
    LOCATION,
    INFORMANT
}
