package vn.mangnon.children;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;

@Path("/children/by-external-id/{system}/{externalId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange")
class ExternalIdsResource {

    private final ExternalIdService externalIds;

    ExternalIdsResource(ExternalIdService externalIds) {
        this.externalIds = externalIds;
    }

    @GET
    @RolesAllowed(Duties.INTEGRATOR)
    @Operation(summary = "The child that another system knows by this id")
    @APIResponseSchema(ChildView.class)
    public Response read(
            @PathParam("system") String system, @PathParam("externalId") String externalId, @Context Request request) {
        return Answers.found(externalIds.view(system, externalId), request);
    }

    @PUT
    @RolesAllowed(Duties.INTEGRATOR)
    @Operation(
            summary = "Register a child, or replace its record, by another system's id",
            description =
                    "201 when it was not known, and 200 with `If-Match` when it was. The whole record is the value:"
                            + " what is left out is cleared.")
    @APIResponseSchema(ChildView.class)
    public Response put(
            @PathParam("system") String system,
            @PathParam("externalId") String externalId,
            @HeaderParam("If-Match") String ifMatch,
            ChildDetails details,
            @Context UriInfo uri) {
        var put = externalIds.put(system, externalId, ifMatch, details);
        return put.created()
                ? Answers.created(put.child(), uri.getBaseUriBuilder().path("children"))
                : Answers.changed(put.child());
    }
}
