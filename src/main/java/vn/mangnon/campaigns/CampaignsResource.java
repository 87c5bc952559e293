package vn.mangnon.campaigns;

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
import vn.mangnon.kernel.Reason;

@Path("/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Campaigns")
class CampaignsResource {

    private final CampaignService campaigns;

    CampaignsResource(CampaignService campaigns) {
        this.campaigns = campaigns;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "The campaigns that concern me",
            description = "Those held by organizations, or in units, at, below or above one's own place.")
    public Page<CampaignView> list(@BeanParam CampaignFilter filter, @BeanParam PageRequest page) {
        return campaigns.list(filter, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "Plan a campaign", description = "For an organization in one's own scope.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201")
    public Response create(CampaignDetails details, @Context UriInfo uri) {
        return Answers.created(campaigns.create(details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "One campaign")
    @APIResponseSchema(CampaignView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(campaigns.view(id), request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "Change a campaign", description = "A merge patch (RFC 7396), by its organizer.")
    @RequestBody(ref = "CampaignPatch")
    @APIResponseSchema(CampaignView.class)
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return Answers.changed(campaigns.change(id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "Call a campaign off", description = "With the reason; not once it has a result.")
    @APIResponseSchema(CampaignView.class)
    public Response cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Reason reason) {
        return Answers.changed(campaigns.cancel(id, ifMatch, reason));
    }

    @GET
    @Path("/{id}/result")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "What came of a campaign", description = "404 until it is recorded.")
    public CampaignResult result(@PathParam("id") UUID id) {
        return campaigns.result(id);
    }

    @POST
    @Path("/{id}/result")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "Record what came of a campaign",
            description = "From its first day on; a later result replaces the one before. `If-Match` names the"
                    + " campaign's version.")
    @APIResponseSchema(CampaignView.class)
    public Response record(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, RecordResult result) {
        return Answers.changed(campaigns.record(id, ifMatch, result));
    }
}
