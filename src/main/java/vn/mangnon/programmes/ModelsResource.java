package vn.mangnon.programmes;

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

@Path("/programme-models")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Programme models")
class ModelsResource {

    private final ModelService models;

    ModelsResource(ModelService models) {
        this.models = models;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "Counselling offices, clubs, rapid-response teams that concern me")
    public Page<ModelView> list(@BeanParam ModelFilter filter, @BeanParam PageRequest page) {
        return models.list(filter, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "Write down a programme model", description = "For a unit in one's own scope.")
    @APIResponseSchema(value = ModelView.class, responseCode = "201")
    public Response create(ModelDetails details, @Context UriInfo uri) {
        return Answers.created(models.create(details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "One programme model")
    @APIResponseSchema(ModelView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(models.view(id), request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "Change a programme model, or say when it ended")
    @RequestBody(ref = "ProgrammeModelPatch")
    @APIResponseSchema(ModelView.class)
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return Answers.changed(models.change(id, ifMatch, patch));
    }
}
