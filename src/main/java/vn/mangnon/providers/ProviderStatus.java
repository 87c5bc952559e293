package vn.mangnon.providers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a registration stands on a day. */
@Schema(
        name = "ServiceProviderStatus",
        description =
                "`QUALIFIED`; `NOT_YET`: the registration begins later; `EXPIRED`: it was not renewed; `WITHDRAWN`, with"
                        + " a reason.")
enum ProviderStatus {
    QUALIFIED,
    NOT_YET,
    EXPIRED,
    WITHDRAWN
}
