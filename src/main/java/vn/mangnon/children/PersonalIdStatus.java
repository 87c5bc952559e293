package vn.mangnon.children;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known about a personal identification number (số định danh cá nhân). */
@Schema(
        description = "`NONE`: no number is known; `DECLARED`: told by somebody; `VERIFIED`: confirmed by the national "
                + "database; `REJECTED`: denied by it.")
public enum PersonalIdStatus {
    NONE,
    DECLARED,
    VERIFIED,
    REJECTED
}
