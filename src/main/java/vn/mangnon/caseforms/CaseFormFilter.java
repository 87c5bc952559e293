package vn.mangnon.caseforms;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What the list of a case's forms may be asked. */
record CaseFormFilter(
        @QueryParam("templateCode") @Pattern(regexp = "[a-z0-9-]{1,40}") @Nullable
        String templateCode,

        @QueryParam("status") @Nullable FillingStatus status) {}
