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
import vn.mangnon.audit.HistoryView;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/children/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Children")
class ChildHistoryResource {

    private final ChildAccessService accesses;

    ChildHistoryResource(ChildAccessService accesses) {
        this.accesses = accesses;
    }

    @GET
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.HAMLET_COLLABORATOR,
        Duties.COUNSELLING_WORKER,
        Duties.SUPERVISOR
    })
    @Operation(
            summary = "Who changed what of a child, from what to what, the latest first",
            description =
                    "The record and its parts, from the audit trail. Dates, codes in clear, ids and places are told;"
                            + " names, numbers and words are kept there as digests alone and are `masked`: the periods themselves"
                            + " (`/residences`, `/caregivers-history`, `/circumstances`) tell what stood there.")
    public Page<HistoryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return accesses.history(id, page);
    }
}
