package vn.mangnon.escalations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.clocks.ClockView;
import vn.mangnon.kernel.Idempotent;

@Path("/cases/{id}/clocks")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Cases")
class PausesResource {

    private final PauseService pauses;

    PausesResource(PauseService pauses) {
        this.pauses = pauses;
    }

    @POST
    @Path("/pause")
    @RolesAllowed(Duties.COMMUNE_CHAIR)
    @Operation(
            summary = "Let a clock stand still",
            description = "Only for a reason that its limit allows. `If-Match` is the case's entity tag.")
    @APIResponseSchema(ClockView.class)
    public Response pause(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, PauseClock pausing) {
        return Response.ok(pauses.pause(id, ifMatch, pausing)).build();
    }

    @POST
    @Path("/resumption")
    @RolesAllowed(Duties.COMMUNE_CHAIR)
    @Operation(
            summary = "Let a clock go on",
            description = "Its end moves by the days it stood still, of the kind that its limit counts.")
    @APIResponseSchema(ClockView.class)
    public Response resume(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ResumeClock resuming) {
        return Response.ok(pauses.resume(id, ifMatch, resuming)).build();
    }
}
