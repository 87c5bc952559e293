package vn.mangnon.imports;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Imports and exports")
class ImportsResource {

    private static final String FOLLOW = "A job does it; follow `Location`, or watch `/jobs/{id}/events`.";

    private final Importing importing;
    private final ImportService imports;

    ImportsResource(Importing importing, ImportService imports) {
        this.importing = importing;
        this.imports = imports;
    }

    @POST
    @Idempotent(seconds = Importing.LONGEST_LAYOUT_SECONDS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.INTEGRATOR})
    @Operation(
            summary = "Bring a list of children",
            description =
                    "The part `file` is a workbook (XLSX), CSV (UTF-8; commas, semicolons or tabulators) or NDJSON of up to a"
                            + " million rows; what it is is seen from its content. **Workbook, CSV**: the heading is looked for"
                            + " in the first 30 rows, in Vietnamese or English. Required: `Họ và tên` (fullName), `Ngày sinh`"
                            + " (dateOfBirth: 05/09/2018, 09/2018 or 2018), `Giới tính` (sex: nam, nữ, không biết). Further:"
                            + " `Số định danh cá nhân`, `Dân tộc`, `Quốc tịch`, `Mã xã` with `Thôn, ấp, tổ dân phố` (or `Mã"
                            + " đơn vị trên hệ thống`), `Loại cư trú`, `Địa chỉ`, `Họ tên mẹ`, `Điện thoại mẹ`, `Họ tên cha`,"
                            + " `Điện thoại cha`, `Người chăm sóc`, `Quan hệ với trẻ`, `Điện thoại người chăm sóc`, `Mã trên"
                            + " hệ thống` (a UUID for the new record). **NDJSON**: each line is a child as `POST /children`"
                            + " takes it. What is no list at all is 422 at once; what is wrong with a row stands with line and"
                            + " column in the job's `problems` (the first 1,000) and under `/imports/{id}/faults` (all). A row"
                            + " whose personal ID, or name with day of birth and mother, is in the register already is"
                            + " refused.")
    @APIResponse(
            responseCode = "202",
            description = FOLLOW,
            content = @Content(schema = @Schema(implementation = ImportView.class)),
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)))
    public Response bringIn(
            @RestForm("file") FileUpload file,
            @Parameter(description = "Of a workbook that opens with a password.") @RestForm("password") @Nullable
                    String password,
            @Parameter(description = "`true`: find every fault and change nothing. It can be carried out afterwards.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(
                            description =
                                    "`ROW_BY_ROW`: the good rows are registered, the bad ones listed. `ATOMIC`: one bad"
                                            + " row, and none is.")
                    @QueryParam("mode")
                    @DefaultValue("ROW_BY_ROW")
                    ImportMode mode,
            @Parameter(description = "The commune or hamlet of the children whose row says nothing of it.")
                    @QueryParam("adminUnitId")
                    @Nullable
                    UUID adminUnitId,
            @Context UriInfo uri)
            throws IOException {
        new Faults().addIf(file == null, "/file", "REQUIRED").throwIfAny();
        return accepted(
                importing.bringIn(file.uploadedFile(), new ImportDetails(mode, dryRun, adminUnitId, password)), uri);
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.INTEGRATOR})
    @Operation(summary = "My imports, the latest first")
    public Page<ImportView> list(@BeanParam PageRequest page) {
        return imports.list(page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.INTEGRATOR})
    @Operation(summary = "One import", description = "Only for whoever brought it.")
    @APIResponseSchema(ImportView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(imports.view(id), request);
    }

    @GET
    @Path("/{id}/faults")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.INTEGRATOR})
    @Operation(summary = "Everything that is wrong with a list", description = "In the order of its rows.")
    public Page<ImportFault> faults(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return imports.faults(id, page);
    }

    @POST
    @Path("/{id}/execution")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.INTEGRATOR})
    @Operation(
            summary = "Carry out a trial",
            description = "The rows of a trial are kept for two days; all are checked anew.")
    @APIResponse(
            responseCode = "202",
            description = FOLLOW,
            content = @Content(schema = @Schema(implementation = ImportView.class)),
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)))
    public Response carryOut(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Context UriInfo uri) {
        return accepted(importing.carryOut(id, ifMatch), uri);
    }

    @POST
    @Path("/{id}/resumption")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.INTEGRATOR})
    @Operation(
            summary = "Go on with an import whose job failed or was cancelled",
            description = "What is done stays done. After the death of a server it goes on by itself within minutes.")
    @APIResponse(
            responseCode = "202",
            description = FOLLOW,
            content = @Content(schema = @Schema(implementation = ImportView.class)),
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)))
    public Response resume(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Context UriInfo uri) {
        return accepted(importing.resume(id, ifMatch), uri);
    }

    private static Response accepted(ImportView view, UriInfo uri) {
        return Response.accepted(view)
                .location(uri.getBaseUriBuilder()
                        .path("jobs")
                        .path(String.valueOf(view.jobId()))
                        .build())
                .build();
    }
}
