package vn.mangnon.calendar;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Page;

@Path("/public-holidays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
class PublicHolidaysResource {

    private final CalendarService calendar;
    private final Clock clock;

    PublicHolidaysResource(CalendarService calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(summary = "The days off and swapped days of a year", description = "This year by default.")
    public Page<SpecialDayView> list(@BeanParam SpecialDayFilter filter) {
        var year = filter.year() == null ? LocalDate.now(clock).getYear() : filter.year();
        return new Page<>(calendar.list(year), null, null);
    }

    @GET
    @Path("/{day}")
    @Authenticated
    @Operation(summary = "One of these days")
    @APIResponseSchema(SpecialDayView.class)
    public Response read(@PathParam("day") LocalDate day, @Context Request request) {
        return Answers.found(calendar.view(day), request);
    }

    @PUT
    @Path("/{day}")
    @RolesAllowed(Duties.ADMINISTRATOR)
    @Operation(
            summary = "Enter a day off or a swapped working day",
            description = "Deadlines that roll over working days and have not passed are reckoned again. `If-Match` is"
                    + " required when the day is in the list already.")
    @APIResponseSchema(SpecialDayView.class)
    public Response enter(
            @PathParam("day") LocalDate day, @HeaderParam("If-Match") String ifMatch, SpecialDayDetails details) {
        return Answers.changed(calendar.enter(day, ifMatch, details));
    }
}
