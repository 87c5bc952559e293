package vn.mangnon.casedocuments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
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
import vn.mangnon.kernel.LargeBody;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Reason;

@Path("/cases/{caseId}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Cases")
class CaseDocumentsResource {

    private final CaseDocumentService documents;
    private final ContentIntake intake;

    CaseDocumentsResource(CaseDocumentService documents, ContentIntake intake) {
        this.documents = documents;
        this.intake = intake;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
    @Operation(summary = "The documents of a case, the latest first")
    public Page<CaseDocumentView> list(@PathParam("caseId") UUID caseId, @BeanParam PageRequest page) {
        return documents.list(caseId, page);
    }

    @POST
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Announce a document",
            description = "Its content follows with `PUT …/content`, which can be tried again over a bad line.")
    @APIResponseSchema(value = CaseDocumentView.class, responseCode = "201")
    public Response announce(@PathParam("caseId") UUID caseId, CaseDocumentDetails details, @Context UriInfo uri) {
        return Answers.created(documents.announce(caseId, details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
    @Operation(summary = "One document, without its content")
    @APIResponseSchema(CaseDocumentView.class)
    public Response read(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id, @Context Request request) {
        return Answers.found(documents.view(caseId, id), request);
    }

    @PUT
    @Path("/{id}/content")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Send the content of a document",
            description =
                    "The bytes as they are, once, at most 25 MB. The type is read from them, not from a name: PDF, JPEG,"
                            + " PNG, WEBP, HEIC, TIFF, MP3, WAV, M4A, MP4, DOCX and XLSX without macros; anything else is 415"
                            + " `DOCUMENT_TYPE_NOT_ALLOWED`. An upload that breaks off leaves nothing; send it again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(CaseDocumentView.class)
    public Response store(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @LargeBody InputStream content) {
        return Answers.changed(intake.take(caseId, id, ifMatch, content));
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
    @Operation(
            summary = "The content of a document",
            description =
                    "To be kept, not to be opened within a page. `Repr-Digest` has its SHA-256 (RFC 9530); a body that is shorter than"
                            + " `Content-Length` was altered on our side or broke off, and is not to be used.")
    @APIResponse(
            responseCode = "200",
            description = "As asked.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id) {
        var content = documents.content(caseId, id);
        StreamingOutput body = output -> {
            try (var clear = content.clear()) {
                clear.transferTo(output);
            }
        };
        return Response.ok(body)
                .type(content.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, content.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, content.disposition())
                .header("Repr-Digest", content.digest())
                .build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Withdraw a document",
            description =
                    "One that should not be there. It is kept with the reason, and only the commune's officer and chair"
                            + " still see it.")
    @APIResponseSchema(CaseDocumentView.class)
    public Response withdraw(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            Reason reason) {
        return Answers.changed(documents.withdraw(caseId, id, ifMatch, reason));
    }
}
