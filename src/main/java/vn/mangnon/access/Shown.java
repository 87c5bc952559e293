package vn.mangnon.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a field of some class, for some duty; the more is shown, the earlier. */
@Schema(
        name = "Shown",
        description =
                "`SHOWN`: as it is; `MASKED`: left out, and named in `masked`; `HIDDEN`: left out without a word.")
public enum Shown {
    SHOWN,
    MASKED,
    HIDDEN
}
