package vn.mangnon.caseforms;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.printing.PrintFormat;

@Path("/cases/{caseId}/forms")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Forms")
class CaseFormsResource {

    private final CaseFormService forms;

    CaseFormsResource(CaseFormService forms) {
        this.forms = forms;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
    @Operation(summary = "The forms of a case, without their answers, the latest first")
    public Page<CaseFormSummary> list(
            @PathParam("caseId") UUID caseId, @BeanParam CaseFormFilter filter, @BeanParam PageRequest page) {
        return forms.list(caseId, filter, page);
    }

    @POST
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Begin to fill in a form",
            description = "A draft, of which nothing need be there yet; what is there must fit its question. With"
                    + " `supersedes` it corrects one that was completed.")
    @APIResponseSchema(value = CaseFormView.class, responseCode = "201")
    public Response begin(@PathParam("caseId") UUID caseId, CaseFormDetails details, @Context UriInfo uri) {
        return Answers.created(forms.begin(caseId, details), uri);
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, PrintFormat.PDF_TYPE, PrintFormat.DOCX_TYPE})
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
    @Operation(
            summary = "A filled form",
            description =
                    "With `Accept: application/pdf` or the media type of DOCX, the document itself, in the layout of"
                            + " the annex where that is confirmed; else every page says \"Chưa đối chiếu với mẫu chính thức\".")
    @APIResponse(
            responseCode = "200",
            description = "As asked.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CaseFormView.class)),
                @Content(
                        mediaType = PrintFormat.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = PrintFormat.DOCX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response read(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @Context Request request,
            @Context HttpHeaders headers) {
        var type = Answers.chosen(headers, MediaType.APPLICATION_JSON, PrintFormat.PDF_TYPE, PrintFormat.DOCX_TYPE);
        return type.equals(MediaType.APPLICATION_JSON_TYPE)
                ? Answers.found(forms.view(caseId, id), request)
                : Response.ok(forms.printed(caseId, id), type).build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Go on with a draft",
            description =
                    "Only `answers` can be changed, each by its code; what stands in `hiddenSections` is not written"
                            + " by who does not see it (422 `NOT_CHANGEABLE`).")
    @RequestBody(ref = "CaseFormPatch")
    @APIResponseSchema(CaseFormView.class)
    public Response change(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.changed(forms.change(caseId, id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Complete a form",
            description =
                    "Every required question must be answered; 422 names all that are not. From then on it stays as it"
                            + " is, and the one that it corrects is SUPERSEDED.")
    @APIResponseSchema(CaseFormView.class)
    public Response complete(
            @PathParam("caseId") UUID caseId, @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Answers.changed(forms.complete(caseId, id, ifMatch));
    }
}
