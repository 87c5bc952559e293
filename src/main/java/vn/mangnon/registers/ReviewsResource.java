package vn.mangnon.registers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
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

@Path("/children/{childId}/circumstances/{circumstanceId}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Registers")
class ReviewsResource {

    private final RegisterService registers;

    ReviewsResource(RegisterService registers) {
        this.registers = registers;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
    @Operation(summary = "The reviews of an entry, the latest first")
    public Page<ReviewView> list(
            @PathParam("childId") UUID childId,
            @PathParam("circumstanceId") UUID circumstanceId,
            @BeanParam PageRequest page) {
        return registers.reviews(childId, circumstanceId, page);
    }

    @POST
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Write down that an entry was looked at again",
            description =
                    "Sets its `reviewDueOn`, or ends the entry with `stillHolds: false`. An entry that has ended or was"
                            + " withdrawn is not reviewed: 409 ENTRY_ENDED, ENTRY_WITHDRAWN.")
    @APIResponseSchema(value = ReviewView.class, responseCode = "201")
    public Response review(
            @PathParam("childId") UUID childId,
            @PathParam("circumstanceId") UUID circumstanceId,
            ReviewDetails details,
            @Context UriInfo uri) {
        return Answers.created(registers.review(childId, circumstanceId, details), uri);
    }
}
