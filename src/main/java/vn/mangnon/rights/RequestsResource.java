package vn.mangnon.rights;

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

@Path("/data-subject-requests")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Privacy")
class RequestsResource {

    private final RequestService requests;

    RequestsResource(RequestService requests) {
        this.requests = requests;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "What was asked about the data of children and families, by due time",
            description = "What is due first comes first. Neither names nor what was said stand in the list.")
    public Page<RequestSummary> list(@BeanParam RequestFilter filter, @BeanParam PageRequest page) {
        return requests.list(filter, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Receive a request",
            description =
                    "Its two clocks start with `receivedAt`, by the limits of `/privacy-limits` that were in force on"
                            + " that day (Luật 91/2025/QH15, NĐ 356/2025/NĐ-CP). A requester who is named as the one that harms the"
                            + " child is flagged: `requesterNamedAsHarmer`.")
    @APIResponseSchema(value = RequestView.class, responseCode = "201")
    public Response receive(RequestDetails asked, @Context UriInfo uri) {
        return Answers.created(requests.receive(asked), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(summary = "One request, whole")
    @APIResponseSchema(RequestView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(requests.view(id), request);
    }

    @POST
    @Path("/{id}/reply")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Tell the requester that it is dealt with",
            description = "Stops the clock `REPLY`. 409 `REQUEST_ANSWERED_ALREADY`, `REQUEST_CLOSED`.")
    @APIResponseSchema(RequestView.class)
    public Response reply(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReplyToRequest reply) {
        return Answers.changed(requests.reply(id, ifMatch, reply));
    }

    @POST
    @Path("/{id}/extension")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Take longer, once and for a reason that the requester is told",
            description = "Moves the clock `COMPLETION`. 409 `REQUEST_EXTENDED_ALREADY`, `REQUEST_OVERDUE` (too late to"
                    + " extend), `REQUEST_CLOSED`.")
    @APIResponseSchema(RequestView.class)
    public Response extend(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ExtendRequest extension) {
        return Answers.changed(requests.extend(id, ifMatch, extension));
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Say that what was asked for is done",
            description =
                    "The doing itself stands where it is done: a withdrawal in the ledger of consents, a correction in"
                            + " the register. 409 `REQUEST_CLOSED`.")
    @APIResponseSchema(RequestView.class)
    public Response complete(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, CompleteRequest completion) {
        return Answers.changed(requests.complete(id, ifMatch, completion));
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Refuse it on a ground of the law",
            description = "A deletion of what the law has kept, a demand of somebody who harms the child. 409"
                    + " `REQUEST_CLOSED`.")
    @APIResponseSchema(RequestView.class)
    public Response refuse(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, RefuseRequest refusal) {
        return Answers.changed(requests.refuse(id, ifMatch, refusal));
    }
}
