package vn.mangnon.receipts;

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
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/received-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class ReceivedCasesResource {

    private final ReceiptService receipts;

    ReceivedCasesResource(ReceiptService receipts) {
        this.receipts = receipts;
    }

    @GET
    @RolesAllowed(Duties.HAMLET_COLLABORATOR)
    @Operation(
            summary = "The cases that I took in, the last of them first",
            description =
                    "With `POST /cases`, by me, in my hamlets. What I was told is shown until an officer takes the"
                            + " case up; from then on only its number and its state.")
    public Page<ReceivedCaseView> list(@BeanParam PageRequest page) {
        return receipts.list(page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Duties.HAMLET_COLLABORATOR)
    @Operation(summary = "One case that I took in", description = "By the `id` of the case.")
    public ReceivedCaseView read(@PathParam("id") UUID id) {
        return receipts.view(id);
    }
}
