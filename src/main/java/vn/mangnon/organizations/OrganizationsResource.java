package vn.mangnon.organizations;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
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

@Path("/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Organizations")
class OrganizationsResource {

    private final OrganizationService organizations;

    OrganizationsResource(OrganizationService organizations) {
        this.organizations = organizations;
    }

    @GET
    @Authenticated
    @Operation(summary = "Organizations, of today and of the past")
    public Page<OrganizationView> list(@BeanParam OrganizationFilter filter, @BeanParam PageRequest page) {
        return organizations.list(filter, page);
    }

    @POST
    @RolesAllowed(Duties.ADMINISTRATOR)
    @Operation(summary = "Add an organization")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "201")
    public Response create(OrganizationDetails details, @Context UriInfo uri) {
        return Answers.created(organizations.create(details), uri);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "One organization")
    @APIResponseSchema(OrganizationView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(organizations.view(id), request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Duties.ADMINISTRATOR)
    @Operation(summary = "Change an organization, or say when it ended")
    @RequestBody(ref = "OrganizationPatch")
    @APIResponseSchema(OrganizationView.class)
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return Answers.changed(organizations.change(id, ifMatch, patch));
    }
}
