package vn.mangnon.quality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.tables.TableFormat;

@Path("/children/data-quality")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Data quality")
class QualityResource {

    private final WorklistService worklists;
    private final SignedLists lists;
    private final ConflictService conflicts;

    QualityResource(WorklistService worklists, SignedLists lists, ConflictService conflicts) {
        this.worklists = worklists;
        this.lists = lists;
        this.conflicts = conflicts;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.HAMLET_COLLABORATOR})
    @Operation(
            summary = "Children whose record somebody should look at",
            description =
                    "The worklists of Đề án 06, live: one for each `defect`, of children under sixteen who live here."
                            + " In the order of places.")
    public Page<DefectView> worklist(@BeanParam DefectFilter filter, @BeanParam PageRequest page) {
        return worklists.worklist(filter, page);
    }

    @POST
    @Path("/police-lists")
    @Produces(TableFormat.XLSX_TYPE)
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "The list for the police to check",
            description =
                    "A workbook that opens with `password`: what the register says, and beside it columns for what is"
                            + " right. 5,000 children at most (422 `LIST_TOO_LONG`: ask for a smaller unit).")
    @APIResponse(
            responseCode = "200",
            description = "The workbook.",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> policeList(PoliceListDetails details) {
        var rows = worklists.policeList(details);
        StreamingOutput content = out -> worklists.write(rows, details.password(), out);
        return ResponseBuilder.ok(content, TableFormat.XLSX_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"danh-sach-xac-minh.xlsx\"")
                .build();
    }

    @POST
    @Path("/signed-lists")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Take over what the police signed",
            description = "`file` is the list as it came back, as a workbook or CSV; `password` of a locked one;"
                    + " `documentNumber`, `documentDate`, `signedBy` and, if what it says holds for a time only, `validUntil`."
                    + " What a column “right” says is written into the record and is verified by this list; a blank says"
                    + " nothing. A field that is verified already is not overwritten: it stands in `/conflicts`. The same"
                    + " file twice is taken once.")
    @APIResponseSchema(SignedListView.class)
    public Response takeOver(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("password") @Nullable String password,
            @RestForm("documentNumber") @Nullable String documentNumber,
            @RestForm("documentDate") @Nullable String documentDate,
            @RestForm("signedBy") @Nullable String signedBy,
            @RestForm("validUntil") @Nullable String validUntil)
            throws IOException {
        var faults = new Faults();
        var date = day(documentDate, "/documentDate", faults);
        var until = day(validUntil, "/validUntil", faults);
        faults.addIf(file == null, "/file", "REQUIRED").throwIfAny();
        var details = details(documentNumber, date, signedBy, until);
        return Response.ok(lists.takeOver(java.util.Objects.requireNonNull(file).uploadedFile(), password, details))
                .build();
    }

    // What is missing is told by the service, with all else that is.
    @SuppressWarnings("NullAway")
    private static SignedListDetails details(
            @Nullable String documentNumber,
            @Nullable LocalDate documentDate,
            @Nullable String signedBy,
            @Nullable LocalDate validUntil) {
        return new SignedListDetails(documentNumber, documentDate, signedBy, validUntil);
    }

    private static @Nullable LocalDate day(@Nullable String text, String pointer, Faults faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            // As in JSON; the database's calendar ends before Java's does.
            faults.addIf(day.getYear() < 1800 || day.getYear() >= 2200, pointer, "WRONG_TYPE");
            return day;
        } catch (DateTimeParseException e) {
            faults.add(pointer, "WRONG_TYPE");
            return null;
        }
    }

    @GET
    @Path("/conflicts")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Where a signed list and a verified field disagree",
            description = "Those that wait for a person, unless another `state` is asked for; the oldest first.")
    public Page<ConflictView> conflicts(
            @Parameter(description = "OPEN; TAKEN: the list was right; KEPT: the register was.")
                    @QueryParam("state")
                    @DefaultValue("OPEN")
                    ConflictState state,
            @BeanParam PageRequest page) {
        return conflicts.conflicts(state, page);
    }

    @POST
    @Path("/conflicts/{id}/resolution")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(summary = "Say who was right")
    @APIResponseSchema(ConflictView.class)
    public Response resolve(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ResolveConflict resolution) {
        return Answers.changed(conflicts.resolve(id, ifMatch, resolution));
    }
}
