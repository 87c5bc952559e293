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

@Path("/cases/{caseId}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Working together")
class CaseNotesResource {

    private final NoteService notes;

    CaseNotesResource(NoteService notes) {
        this.notes = notes;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
    @Operation(
            summary = "The notes on a case",
            description =
                    "What happened last comes first. One with `correctedById` is not to be read without that one.")
    public Page<NoteView> list(@PathParam("caseId") UUID caseId, @BeanParam PageRequest page) {
        return notes.list(caseId, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER})
    @Operation(
            summary = "Write a note on a case",
            description =
                    "It stays as it is written; what is wrong in it is corrected by another note that names it in `correctsId`."
                            + " 409 `CORRECTED_ALREADY` when it was corrected before: correct the correction.")
    @APIResponseSchema(value = NoteView.class, responseCode = "201")
    public Response write(@PathParam("caseId") UUID caseId, NoteDetails details, @Context UriInfo uri) {
        return Answers.created(notes.write(caseId, details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
    @Operation(summary = "One note")
    @APIResponseSchema(NoteView.class)
    public Response read(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id, @Context Request request) {
        return Answers.found(notes.view(caseId, id), request);
    }
}
