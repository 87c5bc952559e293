package vn.mangnon.seals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/audit-seals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
class AuditSealsResource {

    private final SealService seals;

    AuditSealsResource(SealService seals) {
        this.seals = seals;
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
            description = "Looks at every seal and entry, and names the first that does not fit. For a trail of many"
                    + " millions of entries use the command instead (see the manual of operation).")
    public Verdict verify() {
        return seals.verify();
    }
}
