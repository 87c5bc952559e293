package vn.mangnon.counselling;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/counselling-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Counselling")
class CounsellingSessionsResource {

    private final SessionService sessions;

    CounsellingSessionsResource(SessionService sessions) {
        this.sessions = sessions;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER})
    @Operation(
            summary = "The counselling in my part of the country",
            description = "Help without a dossier, the latest first. Who took part is a number here.")
    public Page<SessionSummary> list(@BeanParam SessionFilter filter, @BeanParam PageRequest page) {
        return sessions.list(filter, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COUNSELLING_WORKER})
    @Operation(
            summary = "Write down a session of counselling",
            description = "Three fields are required: `kind`, `heldOn`, `adminUnitId`. No child need be known. Where a"
                    + " child was or may be abused, open a case.")
    @APIResponseSchema(value = SessionView.class, responseCode = "201")
    public Response write(SessionDetails details, @Context UriInfo uri) {
        return Answers.created(sessions.write(details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER})
    @Operation(summary = "One session, whole")
    @APIResponseSchema(SessionView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(sessions.view(id), request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COUNSELLING_WORKER})
    @Operation(
            summary = "Correct a session",
            description = "The proposal is not changed once it was decided on (409 `HELP_DECIDED_ALREADY`).")
    @RequestBody(ref = "CounsellingSessionPatch")
    @APIResponseSchema(SessionView.class)
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return Answers.changed(sessions.change(id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Duties.COMMUNE_CHAIR)
    @Operation(
            summary = "Decide on the help that is proposed",
            description = "Once. Refused with 409: `NO_HELP_PROPOSED`, `HELP_DECIDED_ALREADY`, or `OWN_PROPOSAL`, for"
                    + " whoever proposes does not decide.")
    @APIResponseSchema(SessionView.class)
    public Response decide(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, DecideOnHelp deciding) {
        return Answers.changed(sessions.decide(id, ifMatch, deciding));
    }
}
