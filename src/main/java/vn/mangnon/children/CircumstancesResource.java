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
import vn.mangnon.kernel.Reason;

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
    @Operation(
            summary = "A child's entries in the registers, of today and of the past",
            description = "Special circumstances, at-risk reasons, need of urgent protection, poverty and hardship, by"
                    + " their first day; those that were withdrawn too, with the reason.")
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
    @Operation(
            summary = "Correct a circumstance, or say when it ended",
            description =
                    "What it is (`category`, `atRiskReason`, `condition`) stays: a child that changes its group has"
                            + " one entry that ends with `endReason` CHANGED_GROUP and another that begins on the same day; an"
                            + " entry that never was true is withdrawn.")
    @RequestBody(ref = "CircumstancePatch")
    @APIResponseSchema(CircumstanceView.class)
    public Response change(
            @PathParam("childId") UUID childId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.changed(circumstances.change(childId, id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Take back an entry that never was true",
            description =
                    "With the reason. It stays in the history and counts nowhere, also not in the past; it cannot be"
                            + " brought back (write it anew).")
    @APIResponseSchema(CircumstanceView.class)
    public Response withdraw(
            @PathParam("childId") UUID childId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            Reason reason) {
        return Answers.changed(circumstances.withdraw(childId, id, ifMatch, reason));
    }
}
