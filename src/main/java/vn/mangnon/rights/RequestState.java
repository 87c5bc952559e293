package vn.mangnon.rights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a request has come. */
@Schema(
        name = "DataSubjectRequestState",
        description =
                "`RECEIVED`; `ANSWERED`: the requester was told that it is dealt with; `EXTENDED`: and that it takes"
                        + " longer; `COMPLETED`: what was asked for is done; `REFUSED`: on a ground of the law.")
enum RequestState {
    RECEIVED,
    ANSWERED,
    EXTENDED,
    COMPLETED,
    REFUSED;

    boolean isClosed() {
        return this == COMPLETED || this == REFUSED;
    }
}
