package vn.mangnon.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
class AuditEntriesResource {

    private final AuditService trail;

    AuditEntriesResource(AuditService trail) {
        this.trail = trail;
    }

    @GET
    @RolesAllowed(Duties.AUDITOR)
    @Operation(
            summary = "Who did what, the latest first",
            description =
                    "Every child and case that was looked at or changed, list hits included, what was refused, and"
                            + " who signed in. The trail of the whole country; ids only, and restricted values as keyed digests.")
    public Page<AuditEntryView> list(@BeanParam EntryFilter filter, @BeanParam PageRequest page) {
        return trail.list(filter, page);
    }
}
