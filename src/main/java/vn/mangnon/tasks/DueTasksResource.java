package vn.mangnon.tasks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.icalendar.CalendarText;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.PageRequest;

@Path("/tasks")
@Tag(name = "Tasks")
class DueTasksResource {

    private static final String CALENDAR = CalendarText.MEDIA_TYPE + ";charset=UTF-8";

    /** How a page of them looks, for the contract. */
    @Schema(name = "PageDueTask")
    record DueTaskPage(
            List<DueTask> items,
            @Nullable String next,
            @Nullable Long total) {}

    private final DueService tasks;
    private final Language language;

    DueTasksResource(DueService tasks, Language language) {
        this.tasks = tasks;
        this.language = language;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CALENDAR})
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "What is due, the most urgent first",
            description =
                    "One list over clocks and services of cases, tasks of issued plans, reports and requests of data"
                            + " subjects: of the whole unit, or with `mine=true` of the caller; what is overdue comes first."
                            + " It names cases by their number and says no word about a child. A supervisor is given what his"
                            + " own level has to do. As `text/calendar` it is an RFC 5545 calendar of the first 500, whatever"
                            + " `limit` and `cursor` say; calendar programs, which cannot sign in, follow `/task-calendars`.")
    @APIResponse(
            responseCode = "200",
            description = "As asked.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DueTaskPage.class)),
                @Content(mediaType = CalendarText.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@BeanParam DueFilter filter, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        return Answers.chosen(headers, MediaType.APPLICATION_JSON, CalendarText.MEDIA_TYPE)
                        .isCompatible(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(tasks.list(filter, page), MediaType.APPLICATION_JSON_TYPE)
                        .build()
                : Response.ok(tasks.calendar(filter, language.locale()), CALENDAR)
                        .build();
    }
}
