package vn.mangnon.clocks;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/legal-time-limits")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Cases")
class TimeLimitsResource {

    private final TimeLimitService limits;

    TimeLimitsResource(TimeLimitService limits) {
        this.limits = limits;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "The time limits of the law that run over cases",
            description = "By code and day. Each says which events start and stop it, how long it is, and by which"
                    + " article; `atOnce` is measured and never breached.")
    public Page<LegalTimeLimitView> list(@BeanParam TimeLimitFilter filter, @BeanParam PageRequest page) {
        return limits.list(filter, page);
    }

    @POST
    @RolesAllowed(Duties.ADMINISTRATOR)
    @Operation(
            summary = "Enter what the law says from a day on",
            description = "Ends the limit of the same code that holds until then; `validFrom` lies after that one's."
                    + " An event starts the clock by the rule of its day; clocks that were started before keep theirs.")
    @APIResponseSchema(value = LegalTimeLimitView.class, responseCode = "201")
    public Response enter(LegalTimeLimitDetails details, @Context UriInfo uri) {
        return Answers.created(limits.enter(details), uri);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "One time limit")
    @APIResponseSchema(LegalTimeLimitView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(limits.view(id), request);
    }
}
