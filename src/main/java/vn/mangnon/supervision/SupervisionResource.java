package vn.mangnon.supervision;

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

@Path("/case-supervision")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supervision")
class SupervisionResource {

    private final SupervisionService supervision;

    SupervisionResource(SupervisionService supervision) {
        this.supervision = supervision;
    }

    @GET
    @Path("/units")
    @RolesAllowed({Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(
            summary = "How the cases of each unit stand",
            description =
                    "Of the units in which cases go on: how many, and how many of them have passed a limit of the law,"
                            + " have stalled, or have nobody who answers for them. No case by name.")
    public Page<SupervisedUnit> units(@BeanParam SupervisionFilter filter, @BeanParam PageRequest page) {
        return supervision.units(filter, page);
    }

    @GET
    @Path("/cases")
    @RolesAllowed({Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(
            summary = "The cases to ask about",
            description =
                    "Open cases that have passed a limit, have stalled or have nobody who answers for them, the oldest first:"
                            + " number, state and clocks, nothing of the child. To read one, a supervisor opens it on the ground"
                            + " SUPERVISION.")
    public Page<WatchedCase> watched(@BeanParam WatchFilter filter, @BeanParam PageRequest page) {
        return supervision.watched(filter, page);
    }
}
