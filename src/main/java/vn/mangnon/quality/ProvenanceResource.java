package vn.mangnon.quality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;

@Path("/children/{id}/provenance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data quality")
class ProvenanceResource {

    private final ConflictService conflicts;

    ProvenanceResource(ConflictService conflicts) {
        this.conflicts = conflicts;
    }

    @GET
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.HAMLET_COLLABORATOR,
        Duties.COUNSELLING_WORKER,
        Duties.INTEGRATOR
    })
    @Operation(
            summary = "By what a child's fields are verified",
            description =
                    "At most four. A field that is not named is what an officer wrote; one that was changed since it was"
                            + " verified does not hold.")
    public List<ProvenanceView> provenance(@PathParam("id") UUID id) {
        return conflicts.provenance(id);
    }
}
