package vn.mangnon.counselling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Page;

@Path("/counselling-counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counselling")
class CounsellingCountsResource {

    private final SessionService sessions;

    CounsellingCountsResource(SessionService sessions) {
        this.sessions = sessions;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER})
    @Operation(
            summary = "The counselling of a period, counted by kind",
            description = "One row for each kind there was. Who sees figures only finds the indicator"
                    + " COUNSELLING_SESSIONS.")
    public Page<SessionCount> count(@BeanParam SessionCountFilter filter) {
        return new Page<>(sessions.counts(filter), null, null);
    }
}
