package vn.mangnon.casenotes;

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

@Path("/cases/{caseId}/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Working together")
class CaseMeetingsResource {

    private final MeetingService meetings;

    CaseMeetingsResource(MeetingService meetings) {
        this.meetings = meetings;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
    @Operation(
            summary = "The minutes of meetings on a case",
            description =
                    "What happened last comes first. One with `correctedById` is not to be read without that one.")
    public Page<MeetingView> list(@PathParam("caseId") UUID caseId, @BeanParam PageRequest page) {
        return meetings.list(caseId, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER})
    @Operation(
            summary = "Write the minutes of a meeting",
            description =
                    "NĐ 56/2017 Đ.27.2. They stay as they are written; what is wrong in them is corrected by other minutes that"
                            + " name them in `correctsId`. 409 `CORRECTED_ALREADY` when they were corrected before.")
    @APIResponseSchema(value = MeetingView.class, responseCode = "201")
    public Response write(@PathParam("caseId") UUID caseId, MeetingDetails details, @Context UriInfo uri) {
        return Answers.created(meetings.write(caseId, details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
    @Operation(summary = "The minutes of one meeting")
    @APIResponseSchema(MeetingView.class)
    public Response read(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id, @Context Request request) {
        return Answers.found(meetings.view(caseId, id), request);
    }
}
