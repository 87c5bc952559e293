package vn.mangnon.disclosures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the data goes. */
@Schema(
        name = "DisclosureForm",
        description = "`ONLINE`: a query through a data-sharing service; `FILE`: a file or message; `PAPER`; `SPOKEN`.")
enum DisclosureForm {
    ONLINE,
    FILE,
    PAPER,
    SPOKEN
}
