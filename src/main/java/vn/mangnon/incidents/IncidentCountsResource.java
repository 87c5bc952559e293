package vn.mangnon.incidents;

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

@Path("/incident-counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Children")
class IncidentCountsResource {

    private final IncidentService incidents;

    IncidentCountsResource(IncidentService incidents) {
        this.incidents = incidents;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER})
    @Operation(
            summary = "Incidents of a period, counted by kind, cause and outcome",
            description = "Of the children I see. One row for each kind, cause and outcome that there was; a child to"
                    + " whom two things happened counts once in each. Who sees figures only finds them as the"
                    + " indicators INJURED_CHILDREN, DROWNED_CHILDREN and CHILD_LABOURERS.")
    public Page<IncidentCount> count(@BeanParam IncidentCountFilter filter) {
        return new Page<>(incidents.counts(filter), null, null);
    }
}
