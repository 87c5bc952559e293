package vn.mangnon.consents;

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

@Path("/children/{childId}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Privacy")
class ConsentsResource {

    private final ConsentService consents;

    ConsentsResource(ConsentService consents) {
        this.consents = consents;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
    @Operation(
            summary = "A child's ledger of consents, the newest first",
            description = "Also those that ended or were withdrawn: nothing leaves the ledger.")
    public Page<ConsentView> list(
            @PathParam("childId") UUID childId, @BeanParam ConsentFilter filter, @BeanParam PageRequest page) {
        return consents.list(childId, filter, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COUNSELLING_WORKER})
    @Operation(
            summary = "Write down a consent",
            description =
                    "For one purpose, with its proof. Valid consent takes a parent's or guardian's and, from seven,"
                            + " the child's own: two entries (Luật Trẻ em 102/2016/QH13 Đ.6.11, Luật 91/2025/QH15 Đ.24). An entry is"
                            + " never changed; a mistake is withdrawn and written anew. What is done because the law orders it is"
                            + " written with `LAW_TASK` and its article, not as a consent.")
    @APIResponseSchema(value = ConsentView.class, responseCode = "201")
    public Response give(@PathParam("childId") UUID childId, ConsentDetails details, @Context UriInfo uri) {
        return Answers.created(consents.give(childId, details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
    @Operation(summary = "One entry of the ledger")
    @APIResponseSchema(ConsentView.class)
    public Response read(@PathParam("childId") UUID childId, @PathParam("id") UUID id, @Context Request request) {
        return Answers.found(consents.view(childId, id), request);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COUNSELLING_WORKER})
    @Operation(
            summary = "Withdraw a consent",
            description =
                    "Once, from a day that is not in the future. Withdrawn by one parent, what the other gave before"
                            + " counts no more either: whatever relied on it asks anew. 409 `CONSENT_WITHDRAWN_ALREADY`,"
                            + " `NOT_A_CONSENT` (a task of the law).")
    @APIResponseSchema(ConsentView.class)
    public Response withdraw(
            @PathParam("childId") UUID childId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            WithdrawConsent withdrawal) {
        return Answers.changed(consents.withdraw(childId, id, ifMatch, withdrawal));
    }
}
