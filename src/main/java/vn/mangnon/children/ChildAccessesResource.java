package vn.mangnon.children;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.audit.AccessFilter;
import vn.mangnon.audit.AccessView;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/children/{id}/accesses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
class ChildAccessesResource {

    private final ChildAccessService accesses;

    ChildAccessesResource(ChildAccessService accesses) {
        this.accesses = accesses;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.AUDITOR})
    @Operation(
            summary = "Who saw this child, the latest first",
            description =
                    "Everybody who looked at or changed the record, its parts or a case about the child, in a list"
                            + " or by itself, and who tried and was refused.")
    public Page<AccessView> list(
            @PathParam("id") UUID id, @BeanParam AccessFilter filter, @BeanParam PageRequest page) {
        return accesses.list(id, filter, page);
    }
}
