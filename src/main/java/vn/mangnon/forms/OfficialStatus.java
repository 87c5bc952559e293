package vn.mangnon.forms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the text was compared with the annex of the decree. */
@Schema(
        name = "OfficialStatus",
        description =
                "`CONFIRMED`: compared with the official text. `UNCONFIRMED`: what the law says the form must contain,"
                        + " in our own arrangement; every page printed of it says so.")
public enum OfficialStatus {
    CONFIRMED,
    UNCONFIRMED
}
