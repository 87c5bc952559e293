package vn.mangnon.escalations;

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
import vn.mangnon.kernel.PageRequest;

@Path("/case-clocks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class RunningClocksResource {

    private final AlertService alerts;

    RunningClocksResource(AlertService alerts) {
        this.alerts = alerts;
    }

    @GET
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
