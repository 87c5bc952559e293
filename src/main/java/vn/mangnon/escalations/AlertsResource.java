package vn.mangnon.escalations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/clock-alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class AlertsResource {

    private final AlertService alerts;

    AlertsResource(AlertService alerts) {
        this.alerts = alerts;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(
            summary = "The warnings that are for me",
            description = "The newest first. At half, three quarters and the end of a limit for whoever answers for the"
                    + " case; over time for the chair, and then for the province. Each is raised once for an end; when that moves, what"
                    + " was said of the old one is gone, and warnings are raised anew.")
    public Page<AlertView> list(@BeanParam AlertFilter filter, @BeanParam PageRequest page) {
        return alerts.list(filter, page);
    }

    @PUT
    @Path("/{id}/seen")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(summary = "Mark a warning as seen", description = "By me; may be repeated, and the first time stays.")
    public AlertView markSeen(@PathParam("id") UUID id) {
        return alerts.markSeen(id);
    }
}
