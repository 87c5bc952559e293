package vn.mangnon.registers;

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

@Path("/register-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registers")
class RegistersResource {

    private final RegisterService registers;

    RegistersResource(RegisterService registers) {
        this.registers = registers;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "The entries of all registers that are to be looked at again, by the day they are due",
            description =
                    "Ids alone: who it is stands in the child's record. Ended with the entry, the sixteenth birthday or"
                            + " the child's departure.")
    public Page<DueReview> due(@BeanParam DueReviewFilter filter, @BeanParam PageRequest page) {
        return registers.due(filter, page);
    }
}
