package vn.mangnon.seals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/audit-seals")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Audit")
class AuditSealsResource {

    private final SealService seals;
    private final Verifying verifying;

    AuditSealsResource(SealService seals, Verifying verifying) {
        this.seals = seals;
        this.verifying = verifying;
    }

    @GET
    @RolesAllowed(Duties.AUDITOR)
    @Operation(
            summary = "The seals over the audit trail, the latest first",
            description =
                    "One a minute, if there was anything to seal. Whoever writes the latest `digest` down elsewhere"
                            + " can prove later that nothing before it was altered.")
    public Page<SealView> list(@BeanParam PageRequest page) {
        return seals.list(page);
    }

    @POST
    @Path("/verification")
    @RolesAllowed(Duties.AUDITOR)
    @Operation(
            summary = "Verify the whole trail",
            description = "Looks at every seal and entry, and names the first that does not fit: a job. Its `result`,"
                    + " an `AuditVerification`: `intact`; `seals` and `entries` that were found as they were sealed;"
                    + " `unsealed` entries of the last minute; `head`, the digest of the last seal; and, if something"
                    + " does not fit, `firstFault` with `kind` (`ENTRY_ALTERED`, `ENTRY_MISSING`, `ENTRY_MOVED`,"
                    + " `ENTRY_ADDED`, `SEAL_ALTERED`, `CHAIN_BROKEN`), `seal`, `entry` and `entryId`.")
    @APIResponse(
            responseCode = "202",
            description = "A job does it; follow `Location`.",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)))
    public Response verify(@Context UriInfo uri) {
        return Response.accepted()
                .location(uri.getBaseUriBuilder()
                        .path("jobs")
                        .path(verifying.start().toString())
                        .build())
                .build();
    }
}
