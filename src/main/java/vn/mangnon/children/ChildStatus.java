package vn.mangnon.children;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a child in the register. AGED_OUT follows from the date of birth and the day. */
@Schema(
        description =
                "`ACTIVE`; `AGED_OUT`: sixteen or older, by the date of birth; `MOVED_AWAY`; `DECEASED`; `MERGED`: a "
                        + "duplicate, kept under another id.")
public enum ChildStatus {
    ACTIVE,
    AGED_OUT,
    MOVED_AWAY,
    DECEASED,
    MERGED
}
