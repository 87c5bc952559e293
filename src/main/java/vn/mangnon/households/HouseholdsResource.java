package vn.mangnon.households;

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

@Path("/households")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Households")
class HouseholdsResource {

    private final HouseholdService households;

    HouseholdsResource(HouseholdService households) {
        this.households = households;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.HAMLET_COLLABORATOR, Duties.COUNSELLING_WORKER})
    @Operation(
            summary = "The households of my part of the country",
            description = "In the order they were written down.")
    public Page<HouseholdView> list(@BeanParam HouseholdFilter filter, @BeanParam PageRequest page) {
        return households.list(filter, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.HAMLET_COLLABORATOR})
    @Operation(
            summary = "Write down a household",
            description =
                    "`members` are those who live there and are no registered children; a registered child names the"
                            + " household itself (`householdId`). A member under sixteen appears in"
                            + " `/children/data-quality?defect=NOT_REGISTERED`.")
    @APIResponseSchema(value = HouseholdView.class, responseCode = "201")
    public Response add(HouseholdDetails details, @Context UriInfo uri) {
        return Answers.created(households.add(details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.HAMLET_COLLABORATOR, Duties.COUNSELLING_WORKER})
    @Operation(summary = "One household, with the registered children who live there")
    @APIResponseSchema(HouseholdView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(households.view(id), request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.HAMLET_COLLABORATOR})
    @Operation(
            summary = "Change a household",
            description =
                    "A merge patch (RFC 7396). `members` is replaced as a whole; who keeps its `id` stays the same"
                            + " member. Another `povertyStatus` ends the one before on `povertySince`.")
    @RequestBody(ref = "HouseholdPatch")
    @APIResponseSchema(HouseholdView.class)
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return Answers.changed(households.change(id, ifMatch, patch));
    }
}
