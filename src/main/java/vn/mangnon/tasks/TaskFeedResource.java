package vn.mangnon.tasks;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.icalendar.CalendarText;

/** Below {@code /auth}, where nobody need sign in: the secret is the sign-in, and opens nothing else. */
@Path("/auth/calendars")
@Tag(name = "Tasks")
class TaskFeedResource {

    private final TaskFeed feed;

    TaskFeedResource(TaskFeed feed) {
        this.feed = feed;
    }

    @GET
    @Path("/{secret}")
    @Produces(CalendarText.MEDIA_TYPE + ";charset=UTF-8")
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "A calendar, for calendar programs",
            description = "What is due, the first 500, as RFC 5545. 404 for an address that was never given out or was"
                    + " taken back.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content = @Content(mediaType = CalendarText.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public String read(@PathParam("secret") String secret) {
        return feed.read(secret);
    }
}
