package vn.mangnon.tasks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/task-calendars")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Tasks")
class TaskCalendarsResource {

    private final TaskCalendarService calendars;

    TaskCalendarsResource(TaskCalendarService calendars) {
        this.calendars = calendars;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "My calendars",
            description = "Without their addresses; `readOn` says whether anybody still follows one.")
    public Page<TaskCalendarView> list(@BeanParam PageRequest page) {
        return calendars.list(page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "Make a calendar of what is due, for a calendar program",
            description =
                    "The answer has its address (`url`), this once. The address is the key: give it to your own program"
                            + " and to nobody else. It shows numbers of cases and kinds of limits, never a child; at most five"
                            + " at a time (409 `TOO_MANY_CALENDARS`). It is in the language of `Accept-Language`.")
    @APIResponseSchema(value = TaskCalendarView.class, responseCode = "201")
    public Response make(TaskCalendarDetails details, @Context UriInfo uri) {
        return Answers.created(
                calendars.make(
                        details,
                        secret -> uri.getBaseUriBuilder()
                                .path(TaskFeedResource.class)
                                .path(secret)
                                .build()),
                uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "One of my calendars")
    @APIResponseSchema(TaskCalendarView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(calendars.view(id), request);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "Take a calendar back",
            description = "Its address is 404 from now on; do it when a telephone is lost.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public void takeBack(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        calendars.takeBack(id, ifMatch);
    }
}
