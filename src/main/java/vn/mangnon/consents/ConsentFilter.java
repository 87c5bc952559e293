package vn.mangnon.consents;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a child's ledger may be asked for. */
record ConsentFilter(
        @Parameter(description = "Only those for this purpose, from `/code-lists/consent-purposes`.")
        @QueryParam("purpose")
        @Nullable
        String purpose) {}
