package vn.mangnon.transfers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "TransferStatus",
        description =
                "`REQUESTED`: the holding commune has not answered. `ACCEPTED`: the child went over. `REFUSED`: it"
                        + " stays, for the reason given. `WITHDRAWN`: who asked does so no more.")
enum TransferStatus {
    REQUESTED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN
}
