package vn.mangnon.rights;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Page;

@Path("/data-subject-request-figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
class RequestFiguresResource {

    private final RequestService requests;

    RequestFiguresResource(RequestService requests) {
        this.requests = requests;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(
            summary = "How many requests of each kind there were, open, overdue and late",
            description = "Of the caller's places: numbers for who supervises, and nobody's name.")
    public Page<RequestFigureView> figures(
            @Parameter(description = "Only those received by this unit or one below it.") @QueryParam("adminUnitId")
                    UUID adminUnitId) {
        return requests.figures(adminUnitId);
    }
}
