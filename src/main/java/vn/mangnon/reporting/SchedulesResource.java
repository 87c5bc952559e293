package vn.mangnon.reporting;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

@Path("/report-schedules")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Reports")
class SchedulesResource {

    private final ScheduleService schedules;

    SchedulesResource(ScheduleService schedules) {
        this.schedules = schedules;
    }

    @GET
    @Authenticated
    @Operation(summary = "What documents order to be reported, by when")
    public Page<ScheduleView> list(@BeanParam PageRequest page) {
        return schedules.list(page);
    }

    @POST
    @RolesAllowed({Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "Write down what a document orders",
            description =
                    "For an issuer in one's own scope. The deadlines are made at once, from the document's own year"
                            + " on; a schedule is not changed afterwards: a new document is a new schedule.")
    @APIResponseSchema(value = ScheduleView.class, responseCode = "201")
    public Response create(ScheduleDetails details, @Context UriInfo uri) {
        return Answers.created(schedules.create(details), uri);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "One schedule")
    @APIResponseSchema(ScheduleView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(schedules.view(id), request);
    }

    @POST
    @Path("/{id}/continuation")
    @RolesAllowed({Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "Confirm that a yearly schedule goes on under successors",
            description =
                    "A yearly schedule ends when its issuer or receiver ceases to exist; only a person can say that"
                            + " it goes on, and under whom. The answer is the schedule that continues it.")
    @APIResponseSchema(value = ScheduleView.class, responseCode = "201")
    public Response goOn(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            ContinueSchedule details,
            @Context UriInfo uri) {
        var continued = schedules.goOn(id, ifMatch, details);
        return Answers.created(continued, uri.getBaseUriBuilder().path("report-schedules"));
    }
}
