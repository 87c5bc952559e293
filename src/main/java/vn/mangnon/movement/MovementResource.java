package vn.mangnon.movement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;

@Path("/children/movement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Children")
class MovementResource {

    private final MovementService movements;

    MovementResource(MovementService movements) {
        this.movements = movements;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(
            summary = "How the children of a place became others between two days",
            description =
                    "Figures alone, by how children entered and left, of all children, of each register and of each"
                            + " group: opening + entered − left = closing. A child counts from the day it is entered in the register"
                            + " (or earlier, from `residence.since`) until it moves, leaves or turns sixteen; a move within the place"
                            + " is none. By what is known now: later corrections count, what was withdrawn does not. BORN, REGISTERED"
                            + " and MOVED_IN enter; MOVED_OUT, MOVED_AWAY, DECEASED, AGED_OUT and MERGED leave; of registers and"
                            + " groups also BEGAN, ENDED (with the reason) and CHANGED_GROUP.")
    public MovementView movement(@BeanParam MovementFilter filter) {
        return movements.movement(filter);
    }
}
