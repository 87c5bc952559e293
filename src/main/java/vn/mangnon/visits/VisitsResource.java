package vn.mangnon.visits;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/households/{householdId}/visits")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Households")
class VisitsResource {

    private final VisitService visits;

    VisitsResource(VisitService visits) {
        this.visits = visits;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.HAMLET_COLLABORATOR, Duties.COUNSELLING_WORKER})
    @Operation(summary = "The visits of a household, the latest first")
    public Page<VisitView> list(@PathParam("householdId") UUID householdId, @BeanParam PageRequest page) {
        return visits.list(householdId, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.HAMLET_COLLABORATOR})
    @Operation(
            summary = "Write down a visit",
            description =
                    "`visitedOn` may lie up to two years back: who works offline sends it later, with an `id` of their"
                            + " own. Each of `signs` becomes a proposal to the officer, unless the same waits already.")
    @APIResponseSchema(value = VisitView.class, responseCode = "201")
    public Response add(@PathParam("householdId") UUID householdId, VisitDetails details, @Context UriInfo uri) {
        return Answers.created(visits.add(householdId, details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.HAMLET_COLLABORATOR, Duties.COUNSELLING_WORKER})
    @Operation(summary = "One visit")
    @APIResponseSchema(VisitView.class)
    public Response read(
            @PathParam("householdId") UUID householdId, @PathParam("id") UUID id, @Context Request request) {
        return Answers.found(visits.view(householdId, id), request);
    }
}
