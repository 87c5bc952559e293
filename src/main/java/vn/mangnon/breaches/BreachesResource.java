package vn.mangnon.breaches;

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

@Path("/breach-notices")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Privacy")
class BreachesResource {

    private final BreachService breaches;

    BreachesResource(BreachService breaches) {
        this.breaches = breaches;
    }

    @GET
    @RolesAllowed({Duties.ADMINISTRATOR, Duties.SUPERVISOR, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Breaches of data protection that concern my places, the latest discovery first",
            description = "Also those of the units above, which are dealt with there.")
    public Page<BreachSummary> list(@BeanParam BreachFilter filter, @BeanParam PageRequest page) {
        return breaches.list(filter, page);
    }

    @POST
    @RolesAllowed({Duties.ADMINISTRATOR, Duties.SUPERVISOR, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Write down that a breach was discovered",
            description =
                    "The 72 hours of Luật 91/2025/QH15 Đ.23 (`/privacy-limits`) start with `discoveredAt`. What is not"
                            + " known yet is added by PATCH, and told to the authority by a supplementary notice.")
    @APIResponseSchema(value = BreachView.class, responseCode = "201")
    public Response open(BreachDetails details, @Context UriInfo uri) {
        return Answers.created(breaches.open(details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.ADMINISTRATOR, Duties.SUPERVISOR, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "One breach, with what was told to the authority",
            description =
                    "`childIds` are those of the children that the caller may see; everybody is told how many there"
                            + " are.")
    @APIResponseSchema(BreachView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(breaches.view(id), request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Duties.ADMINISTRATOR, Duties.SUPERVISOR, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Add what has become known",
            description = "Where and when it was discovered stays. 409 `BREACH_CLOSED`.")
    @RequestBody(ref = "BreachNoticePatch")
    @APIResponseSchema(BreachView.class)
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return Answers.changed(breaches.change(id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/dispatches")
    @RolesAllowed({Duties.ADMINISTRATOR, Duties.SUPERVISOR, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Write down that the authority was told",
            description =
                    "The first notice stops the clock; after the limit it needs `lateReason`. Those that follow are"
                            + " supplementary. Answers with the whole breach.")
    @APIResponseSchema(BreachView.class)
    public Response send(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, SendNotice sending) {
        return Answers.changed(breaches.send(id, ifMatch, sending));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({Duties.ADMINISTRATOR, Duties.SUPERVISOR, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Say that it is over",
            description = "409 `BREACH_NOT_NOTIFIED` before the authority was told, `BREACH_CLOSED`.")
    @APIResponseSchema(BreachView.class)
    public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, CloseBreach closing) {
        return Answers.changed(breaches.close(id, ifMatch, closing));
    }
}
