package vn.mangnon.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;

@Path("/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange")
class ChangesResource {

    private final ChangeService changes;

    ChangesResource(ChangeService changes) {
        this.changes = changes;
    }

    @GET
    @RolesAllowed(Duties.INTEGRATOR)
    @Operation(
            summary = "Every change, in the order of the commits",
            description =
                    "Follow it with `after` = the last `next`; nothing is missed, and it can be resumed at any time."
                            + " `GONE` says that a record left the reader's scope, `CREATED` also that it came into it. Whose scopes"
                            + " were changed begins again, without `after`. A position from before a restore is 410: begin"
                            + " again.")
    public ChangeFeed list(@BeanParam FeedFilter request) {
        return changes.after(request.after(), request.limit());
    }
}
