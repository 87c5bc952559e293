package vn.mangnon.homes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Reason;

@Path("/children/{childId}/caregivers-history")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Children")
class CaregiversHistoryResource {

    private final HomeService homes;

    CaregiversHistoryResource(HomeService homes) {
        this.homes = homes;
    }

    @GET
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.HAMLET_COLLABORATOR,
        Duties.COUNSELLING_WORKER,
        Duties.SUPERVISOR
    })
    @Operation(
            summary = "Who cared for a child and no longer does, the latest first",
            description =
                    "Whoever is left out of the child's `caregivers` comes here, with the day. A carer is the same as"
                            + " long as name and relation are.")
    public Page<CaregiverView> list(@PathParam("childId") UUID childId, @BeanParam PageRequest page) {
        return homes.caregivers(childId, page);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Take back somebody who never cared for the child",
            description = "With the reason, for a name that was a slip. It stays here and counts nowhere.")
    @APIResponseSchema(CaregiverView.class)
    public Response withdraw(
            @PathParam("childId") UUID childId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            Reason reason) {
        return Answers.changed(homes.withdrawCaregiver(childId, id, ifMatch, reason));
    }
}
