package vn.mangnon.children;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/children/{childId}/circumstances")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Children")
class CircumstancesResource {

    private final CircumstanceService circumstances;

    CircumstancesResource(CircumstanceService circumstances) {
        this.circumstances = circumstances;
    }

    @GET
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.HAMLET_COLLABORATOR,
        Duties.COUNSELLING_WORKER,
        Duties.SUPERVISOR,
        Duties.INTEGRATOR
    })
    @Operation(summary = "A child's special circumstances and at-risk reasons, of today and of the past")
    public Page<CircumstanceView> list(@PathParam("childId") UUID childId) {
        return new Page<>(circumstances.list(childId), null, null);
    }

    @POST
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(summary = "Add a circumstance", description = "Several may hold at once, each with its own dates.")
    @APIResponseSchema(value = CircumstanceView.class, responseCode = "201")
    public Response add(@PathParam("childId") UUID childId, CircumstanceDetails details, @Context UriInfo uri) {
        return Answers.created(circumstances.add(childId, details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.HAMLET_COLLABORATOR,
        Duties.COUNSELLING_WORKER,
        Duties.SUPERVISOR,
        Duties.INTEGRATOR
    })
    @Operation(summary = "One circumstance")
    @APIResponseSchema(CircumstanceView.class)
    public Response read(@PathParam("childId") UUID childId, @PathParam("id") UUID id, @Context Request request) {
        return Answers.found(circumstances.view(childId, id), request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(summary = "Change a circumstance, or say when it ended")
    @RequestBody(ref = "CircumstancePatch")
    @APIResponseSchema(CircumstanceView.class)
    public Response change(
            @PathParam("childId") UUID childId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.changed(circumstances.change(childId, id, ifMatch, patch));
    }
}
