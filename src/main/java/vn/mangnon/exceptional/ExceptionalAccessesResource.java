package vn.mangnon.exceptional;

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

@Path("/exceptional-accesses")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Access")
class ExceptionalAccessesResource {

    private final ExceptionalAccessService accesses;

    ExceptionalAccessesResource(ExceptionalAccessService accesses) {
        this.accesses = accesses;
    }

    @GET
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.COUNSELLING_WORKER,
        Duties.SUPERVISOR,
        Duties.AUDITOR
    })
    @Operation(
            summary = "What was opened beside anybody's duties, the newest first",
            description = "One's own; chairs, supervisors and auditors see all of their places.")
    public Page<ExceptionalAccessView> list(@BeanParam ExceptionalAccessFilter filter, @BeanParam PageRequest page) {
        return accesses.list(filter, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
    @Operation(
            summary = "Open one child or case to myself for four hours",
            description = "To read only. With the ground `EMERGENCY` wherever it lies; a supervisor's ground is"
                    + " `SUPERVISION`, within the supervised place. Whoever supervises the place sees it in this list at"
                    + " once, and it stays on record for good.")
    @APIResponseSchema(value = ExceptionalAccessView.class, responseCode = "201")
    public Response open(ExceptionalAccessDetails details, @Context UriInfo uri) {
        return Answers.created(accesses.open(details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.COUNSELLING_WORKER,
        Duties.SUPERVISOR,
        Duties.AUDITOR
    })
    @Operation(summary = "One of them")
    @APIResponseSchema(ExceptionalAccessView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(accesses.view(id), request);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @RolesAllowed(Duties.SUPERVISOR)
    @Operation(
            summary = "Take note of what was opened",
            description =
                    "By a supervisor of the place, never by whoever opened it (403 `ACCESS_OF_ONES_OWN`). It is no"
                            + " longer `unseen` then; who took note and when stays on record. A second time changes nothing.")
    @APIResponseSchema(ExceptionalAccessView.class)
    public Response acknowledge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Answers.changed(accesses.acknowledge(id, ifMatch));
    }
}
