package vn.mangnon.measures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/cases/{id}/separations")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Cases")
class SeparationsResource {

    private final SeparationService separations;

    SeparationsResource(SeparationService separations) {
        this.separations = separations;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "When the child was separated from its carers")
    public Page<SeparationView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return separations.list(id, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Record that the child is separated from its carers",
            description =
                    "NĐ 56/2017 Đ.32. Stops the twelve hours and starts the fifteen days. `If-Match` is the case's"
                            + " entity tag. While one goes on, another is refused (409 `CHILD_STILL_SEPARATED`).")
    @APIResponseSchema(value = SeparationView.class, responseCode = "201")
    public Response separate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            SeparationDetails details,
            @Context UriInfo uri) {
        return Answers.created(separations.separate(id, ifMatch, details), uri);
    }

    @GET
    @Path("/{separationId}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "One separation, with its extensions")
    @APIResponseSchema(SeparationView.class)
    public Response read(
            @PathParam("id") UUID id, @PathParam("separationId") UUID separationId, @Context Request request) {
        return Answers.found(separations.view(id, separationId), request);
    }

    @POST
    @Path("/{separationId}/extensions")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Let a separation go on",
            description = "Within fifteen days in all; beyond them only by the document of a competent authority, which"
                    + " lengthens the clock too (Đ.32.3).")
    @APIResponseSchema(SeparationView.class)
    public Response extend(
            @PathParam("id") UUID id,
            @PathParam("separationId") UUID separationId,
            @HeaderParam("If-Match") String ifMatch,
            ExtendSeparation extending) {
        return Answers.changed(separations.extend(id, separationId, ifMatch, extending));
    }

    @POST
    @Path("/{separationId}/end")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "End a separation",
            description = "Its clock stops, and the case has to be assessed anew (TT 14/2020 Đ.14.3).")
    @APIResponseSchema(SeparationView.class)
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("separationId") UUID separationId,
            @HeaderParam("If-Match") String ifMatch,
            EndSeparation ending) {
        return Answers.changed(separations.end(id, separationId, ifMatch, ending));
    }
}
