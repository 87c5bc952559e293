package vn.mangnon.homes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import vn.mangnon.kernel.Reason;

@Path("/children/{childId}/residences")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Children")
class ResidencesResource {

    private final HomeService homes;

    ResidencesResource(HomeService homes) {
        this.homes = homes;
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
            summary = "Where a child lived, the latest first",
            description = "The main residences follow each other; `residence` of the child is the last of them. Others"
                    + " stand beside them. Those that were withdrawn are there too, with the reason.")
    public Page<ResidenceView> list(@PathParam("childId") UUID childId, @BeanParam PageRequest page) {
        return homes.residences(childId, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.HAMLET_COLLABORATOR})
    @Operation(
            summary = "A child moves, or lives somewhere else besides",
            description = "A main residence ends the one before on its first day; the same as a patch of the child's"
                    + " `residence` with `since`. Into a unit outside one's own scope it is 403 UNIT_OUT_OF_SCOPE: that is a"
                    + " transfer. `main: false` stands beside it.")
    @APIResponseSchema(value = ResidenceView.class, responseCode = "201")
    public Response add(@PathParam("childId") UUID childId, ResidenceDetails details, @Context UriInfo uri) {
        return Answers.created(homes.add(childId, details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.HAMLET_COLLABORATOR,
        Duties.COUNSELLING_WORKER,
        Duties.SUPERVISOR
    })
    @Operation(summary = "One residence of a child")
    @APIResponseSchema(ResidenceView.class)
    public Response read(@PathParam("childId") UUID childId, @PathParam("id") UUID id, @Context Request request) {
        return Answers.found(homes.residence(childId, id), request);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Take back a residence that never was",
            description =
                    "With the reason. The one before goes on in its place, and is where the child lives again if this"
                            + " was the last; the first has none before and is corrected in the child's record"
                            + " (409 FIRST_RESIDENCE).")
    @APIResponseSchema(ResidenceView.class)
    public Response withdraw(
            @PathParam("childId") UUID childId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            Reason reason) {
        return Answers.changed(homes.withdraw(childId, id, ifMatch, reason));
    }
}
