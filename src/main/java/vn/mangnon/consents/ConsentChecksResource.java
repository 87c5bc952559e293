package vn.mangnon.consents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Page;

@Path("/children/{childId}/consent-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
class ConsentChecksResource {

    private final ConsentService consents;

    ConsentChecksResource(ConsentService consents) {
        this.consents = consents;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
    @Operation(
            summary = "Is there valid consent, and if not, what is missing",
            description = "For every purpose of `/code-lists/consent-purposes`, in its order, or for one.")
    public Page<ConsentCheckView> check(
            @PathParam("childId") UUID childId,
            @BeanParam ConsentFilter filter,
            @Parameter(description = "On which day; today when left out.") @QueryParam("on") LocalDate on) {
        return consents.check(childId, filter, on);
    }
}
