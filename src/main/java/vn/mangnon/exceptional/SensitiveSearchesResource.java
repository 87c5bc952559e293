package vn.mangnon.exceptional;

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

@Path("/sensitive-searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
class SensitiveSearchesResource {

    private final SensitiveSearches searches;

    SensitiveSearchesResource(SensitiveSearches searches) {
        this.searches = searches;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.AUDITOR})
    @Operation(
            summary = "Who asked which children are in a group that no list tells, the newest first",
            description = "Each `POST /children/search` with a `circumstance` of đ, g, i, k, l, m in my place, with the"
                    + " reason that was given. Which children it showed, the audit trail says.")
    public Page<SensitiveSearchView> list(@BeanParam PageRequest page) {
        return searches.list(page);
    }
}
