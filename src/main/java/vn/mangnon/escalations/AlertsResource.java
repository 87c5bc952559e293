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

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class AlertsResource {

    private final AlertService alerts;

    AlertsResource(AlertService alerts) {
        this.alerts = alerts;
    }

    @GET
    @Path("/clock-alerts")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(
            summary = "The warnings that are for me",
            description = "The newest first. At half, three quarters and the end of a limit for whoever answers for the"
                    + " case; over time for the chair, and then for the province. Each is raised once.")
    public Page<AlertView> list(@BeanParam AlertFilter filter, @BeanParam PageRequest page) {
        return alerts.list(filter, page);
    }

    @PUT
    @Path("/clock-alerts/{id}/seen")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(summary = "Mark a warning as seen", description = "By me; may be repeated, and the first time stays.")
    public AlertView markSeen(@PathParam("id") UUID id) {
        return alerts.markSeen(id);
    }

    @GET
    @Path("/case-clocks")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "The clocks that wait, by when they are due",
            description =
                    "The most urgent first; what is over time comes before. Limits that are to be kept at once are"
                            + " measured, not waited for, and do not stand here.")
    public Page<RunningClockView> running(@BeanParam ClockFilter filter, @BeanParam PageRequest page) {
        return alerts.running(filter, page);
    }
}
