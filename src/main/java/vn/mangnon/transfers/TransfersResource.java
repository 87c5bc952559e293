package vn.mangnon.transfers;

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

@Path("/transfer-requests")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Children")
class TransfersResource {

    private final TransferService transfers;

    TransfersResource(TransferService transfers) {
        this.transfers = transfers;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Children that were asked for, by my place or of it, the newest first",
            description = "`overdue` marks those that the holding side has not answered by `dueOn`.")
    public Page<TransferView> list(@BeanParam TransferFilter filter, @BeanParam PageRequest page) {
        return transfers.list(filter, page);
    }

    @POST
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Ask for a child that is registered elsewhere",
            description =
                    "After a registration was refused with `REGISTERED_ELSEWHERE`: by the personal ID, or by name,"
                            + " birth date and mother. Nothing of the child is told before the holding commune accepts. 422"
                            + " `NOT_REGISTERED_ELSEWHERE` when there is none; an account may try ten such a minute. 409"
                            + " `CHILD_IS_YOURS` with the record's location, `TRANSFER_REQUESTED` with the waiting request's.")
    @APIResponseSchema(value = TransferView.class, responseCode = "201")
    public Response request(RequestTransfer asked, @Context UriInfo uri) {
        return Answers.created(transfers.request(asked), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(summary = "One of them")
    @APIResponseSchema(TransferView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(transfers.view(id), request);
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Let the child go",
            description = "The holding side's. The record goes over with its whole history at once; this side keeps the"
                    + " request and what it gave (`/transfer-requests/{id}/assistances`). 409 `TRANSFER_DECIDED`.")
    @APIResponseSchema(TransferView.class)
    public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Answers.changed(transfers.accept(id, ifMatch));
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(summary = "Say why the child stays", description = "The holding side's. 409 `TRANSFER_DECIDED`.")
    @APIResponseSchema(TransferView.class)
    public Response refuse(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, RefuseTransfer refusal) {
        return Answers.changed(transfers.refuse(id, ifMatch, refusal));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(summary = "Ask no more", description = "The asking side's. 409 `TRANSFER_DECIDED`.")
    @APIResponseSchema(TransferView.class)
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Answers.changed(transfers.withdraw(id, ifMatch));
    }

    @GET
    @Path("/{id}/assistances")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "What was done for the child before it went",
            description =
                    "For the side that gave it away, of what was written down by then; the note stays with the record.")
    public Page<GivenAssistance> given(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return transfers.given(id, page);
    }
}
