package vn.mangnon.rights;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.kernel.Page;

@Path("/privacy-limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
class PrivacyLimitsResource {

    private final RequestService requests;

    PrivacyLimitsResource(RequestService requests) {
        this.requests = requests;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "The clocks of the privacy law, each with its article and its time",
            description = "Data of the installation: what was not read in the law's own text says so in `certainty`.")
    public Page<PrivacyLimitView> list() {
        return requests.limits();
    }
}
