package vn.mangnon.surveys;

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

@Path("/survey-rounds")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Surveys")
class SurveysResource {

    private final SurveyService surveys;

    SurveysResource(SurveyService surveys) {
        this.surveys = surveys;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(summary = "What surveys of children found, the latest year first")
    public Page<SurveyView> list(@BeanParam SurveyFilter filter, @BeanParam PageRequest page) {
        return surveys.list(filter, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.SUPERVISOR})
    @Operation(
            summary = "Write down what a survey found",
            description = "As reported, for a unit in one's own scope, once a year.")
    @APIResponseSchema(value = SurveyView.class, responseCode = "201")
    public Response create(SurveyDetails details, @Context UriInfo uri) {
        return Answers.created(surveys.create(details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(summary = "One survey")
    @APIResponseSchema(SurveyView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(surveys.view(id), request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.SUPERVISOR})
    @Operation(summary = "Correct what was written of a survey")
    @RequestBody(ref = "SurveyRoundPatch")
    @APIResponseSchema(SurveyView.class)
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return Answers.changed(surveys.change(id, ifMatch, patch));
    }
}
