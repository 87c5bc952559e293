package vn.mangnon.transfers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "TransferSide",
        description =
                "`HOLDING`: the child lies, or lay, in the caller's place. `ASKING`: the caller's place asks for it.")
enum TransferSide {
    HOLDING,
    ASKING
}
