package vn.mangnon.transfers;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list may be asked for. */
record TransferFilter(
        @Parameter(description = "Only those that others ask of the caller's place, or that it asks of others.")
        @QueryParam("side")
        @Nullable
        TransferSide side,

        @QueryParam("status") @Nullable TransferStatus status) {}
