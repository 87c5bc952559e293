package vn.mangnon.exports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.tables.TableFormat;

@Path("/exports")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Imports and exports")
class ExportsResource {

    private final Exporting exporting;
    private final ExportService exports;
    private final Clock clock;

    ExportsResource(Exporting exporting, ExportService exports, Clock clock) {
        this.exporting = exporting;
        this.exports = exports;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.INTEGRATOR})
    @Operation(
            summary = "Take children out of the register",
            description =
                    "A job writes all that I may see as of one moment; the file can be fetched at `/exports/{id}/file` for a"
                            + " day. **XLSX** opens only with the `password` of the request. **CSV** is UTF-8 with its mark;"
                            + " text that a spreadsheet would take for a formula has an apostrophe in front, in both."
                            + " **NDJSON** has a child a line as `POST /children` takes it, with `circumstances`, `sensitive`"
                            + " and `atRisk` beside. All three can be brought again with `POST /imports`. That it was made,"
                            + " who is in it and that it was fetched stand in the audit trail.")
    @APIResponse(
            responseCode = "202",
            description = "A job does it; follow `Location`, or watch `/jobs/{id}/events`.",
            content = @Content(schema = @Schema(implementation = ExportView.class)),
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)))
    public Response ask(ExportDetails details, @Context UriInfo uri) {
        var view = exporting.begin(details);
        return Response.accepted(view)
                .location(uri.getBaseUriBuilder()
                        .path("jobs")
                        .path(String.valueOf(view.jobId()))
                        .build())
                .build();
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.INTEGRATOR})
    @Operation(summary = "My exports, the latest first")
    public Page<ExportView> list(@BeanParam PageRequest page) {
        return exports.list(page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.INTEGRATOR})
    @Operation(summary = "One export", description = "Only for whoever asked for it.")
    @APIResponseSchema(ExportView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(exports.view(id), request);
    }

    @GET
    @Path("/{id}/file")
    @Produces({TableFormat.XLSX_TYPE, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE})
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.INTEGRATOR})
    @Operation(
            summary = "The file of an export",
            description =
                    "Only for whoever asked for it and may still see all that is in it, in the format that was asked for;"
                            + " 409 before it is written, after a day, and when a place or duty was lost since.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response fetch(@PathParam("id") UUID id) {
        var file = exports.fetch(id);
        StreamingOutput content = out -> {
            for (int number = 0; number < file.parts(); number++) {
                out.write(exports.part(file, number));
            }
        };
        var day = file.writtenAt().atZone(clock.getZone()).toLocalDate();
        return Response.ok(content, file.format().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"tre-em-%s.%s\""
                                .formatted(day, file.format().extension()))
                .build();
    }
}
