package vn.mangnon.participants;

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
import vn.mangnon.kernel.Reason;

@Path("/cases/{caseId}/participants")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Working together")
class ParticipantsResource {

    private final ParticipantService participants;

    ParticipantsResource(ParticipantService participants) {
        this.participants = participants;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(
            summary = "Who takes part in a case, the latest first",
            description = "Also those whose part has ended, and those of referrals.")
    public Page<ParticipantView> list(@PathParam("caseId") UUID caseId, @BeanParam PageRequest page) {
        return participants.list(caseId, page);
    }

    @POST
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Let a body take part in a case",
            description =
                    "NĐ 56/2017 Đ.29. With `accountId` its liaison is shown this one case from now on, through `until`:"
                            + " what the case is about, its measures, plan and services, never who told of it. 409"
                            + " `CASE_CLOSED` for a case that has ended.")
    @APIResponseSchema(value = ParticipantView.class, responseCode = "201")
    public Response add(@PathParam("caseId") UUID caseId, ParticipantDetails details, @Context UriInfo uri) {
        return Answers.created(participants.add(caseId, details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(summary = "One body's part in a case")
    @APIResponseSchema(ParticipantView.class)
    public Response read(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id, @Context Request request) {
        return Answers.found(participants.view(caseId, id), request);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "End a part in a case",
            description = "Its liaison is not shown the case any more, at once. 409 `PARTICIPATION_ENDED` if it has"
                    + " ended before.")
    @APIResponseSchema(ParticipantView.class)
    public Response end(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            Reason reason) {
        return Answers.changed(participants.end(caseId, id, ifMatch, reason));
    }
}
