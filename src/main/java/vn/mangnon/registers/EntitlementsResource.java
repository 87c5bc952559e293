package vn.mangnon.registers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Page;

@Path("/children/{childId}/entitlements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registers")
class EntitlementsResource {

    private final RegisterService registers;

    EntitlementsResource(RegisterService registers) {
        this.registers = registers;
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
            summary = "What a child is entitled to today, by its age and what holds of it",
            description =
                    "Prompts from `/code-lists/entitlements`, a few at most, so the list is never cut. Those that would"
                            + " tell a restricted group (HIV, abuse, trafficking) are for the commune's officer and chair and the"
                            + " counselling office.")
    public Page<Entitlement> list(@PathParam("childId") UUID childId) {
        return new Page<>(registers.entitlements(childId), null, null);
    }
}
