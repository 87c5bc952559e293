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

@Path("/campaigns/{campaignId}/activities")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Campaigns")
class ActivitiesResource {

    private final ActivityService activities;

    ActivitiesResource(ActivityService activities) {
        this.activities = activities;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "What was held in a campaign, by day")
    public Page<ActivityView> list(@PathParam("campaignId") UUID campaignId, @BeanParam PageRequest page) {
        return activities.list(campaignId, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "Write down an activity",
            description = "By the campaign's organizer, for a day of the campaign that is not in the future.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "201")
    public Response add(@PathParam("campaignId") UUID campaignId, ActivityDetails details, @Context UriInfo uri) {
        return Answers.created(activities.add(campaignId, details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "One activity")
    @APIResponseSchema(ActivityView.class)
    public Response read(@PathParam("campaignId") UUID campaignId, @PathParam("id") UUID id, @Context Request request) {
        return Answers.found(activities.view(campaignId, id), request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "Correct an activity")
    @RequestBody(ref = "ActivityPatch")
    @APIResponseSchema(ActivityView.class)
    public Response change(
            @PathParam("campaignId") UUID campaignId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.changed(activities.change(campaignId, id, ifMatch, patch));
    }
}
