package vn.mangnon.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.icalendar.CalendarText;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Reason;

@Path("/report-deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Reports")
class DeadlinesResource {

    private static final String CALENDAR = CalendarText.MEDIA_TYPE + ";charset=UTF-8";

    /** How a page of them looks, for the contract. */
    @Schema(name = "PageDeadlineView")
    record DeadlinePage(
            List<DeadlineView> items,
            @Nullable String next,
            @Nullable Long total) {}

    private final DeadlineService deadlines;
    private final Language language;

    DeadlinesResource(DeadlineService deadlines, Language language) {
        this.deadlines = deadlines;
        this.language = language;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CALENDAR})
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "Who owes which report, and who is overdue",
            description =
                    "By last day. Deadlines are made from the schedules, never posted. With `asOf`, the state at the"
                            + " end of that day. As `text/calendar` it is an RFC 5545 calendar of the first 500 that the filters"
                            + " leave, each on its `lastDay`, whatever `limit` and `cursor` say.")
    @APIResponse(
            responseCode = "200",
            description = "As asked.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DeadlinePage.class)),
                @Content(mediaType = CalendarText.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@BeanParam DeadlineFilter filter, @BeanParam PageRequest page, @Context HttpHeaders headers) {
        return Answers.chosen(headers, MediaType.APPLICATION_JSON, CalendarText.MEDIA_TYPE)
                        .isCompatible(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(deadlines.list(filter, page), MediaType.APPLICATION_JSON_TYPE)
                        .build()
                : Response.ok(deadlines.calendar(filter, language.locale()), CALENDAR)
                        .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "One deadline, as it stands or stood")
    @APIResponseSchema(DeadlineView.class)
    public Response read(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf, @Context Request request) {
        return Answers.found(deadlines.view(id, asOf), request);
    }

    @GET
    @Path("/{id}/submissions")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "How often and when the report was handed in")
    public Page<SubmissionView> submissions(@PathParam("id") UUID id) {
        return new Page<>(deadlines.submissions(id), null, null);
    }

    @GET
    @Path("/{id}/submissions/{submissionId}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "One handing-in")
    @APIResponseSchema(SubmissionView.class)
    public Response submission(
            @PathParam("id") UUID id, @PathParam("submissionId") UUID submissionId, @Context Request request) {
        return Answers.found(deadlines.submission(id, submissionId), request);
    }

    @POST
    @Path("/{id}/submissions")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "Hand in the report",
            description =
                    "In time until midnight in Vietnam at the end of `lastDay`. After a return it is handed in again.")
    @APIResponseSchema(value = SubmissionView.class, responseCode = "201")
    public Response submit(@PathParam("id") UUID id, SubmitReport report, @Context UriInfo uri) {
        return Answers.created(deadlines.submit(id, report), uri);
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed({Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "Accept the report, as its receiver")
    @APIResponseSchema(DeadlineView.class)
    public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, AcceptReport decision) {
        return Answers.changed(deadlines.accept(id, ifMatch, decision));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "Send the report back, with the reason")
    @APIResponseSchema(DeadlineView.class)
    public Response sendBack(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Reason reason) {
        return Answers.changed(deadlines.sendBack(id, ifMatch, reason));
    }

    @POST
    @Path("/{id}/waiver")
    @RolesAllowed({Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "Do without the report, with the reason")
    @APIResponseSchema(DeadlineView.class)
    public Response waive(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Reason reason) {
        return Answers.changed(deadlines.waive(id, ifMatch, reason));
    }
}
