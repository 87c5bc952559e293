package vn.mangnon.units;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.mangnon.access.Duties;
import vn.mangnon.jobs.JobProgress;
import vn.mangnon.jobs.Jobs;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.Idempotent;

@Path("/admin-unit-imports")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Administrative units")
class UnitImportsResource {

    private final UnitImportService imports;
    private final Jobs jobs;

    UnitImportsResource(UnitImportService imports, Jobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Duties.ADMINISTRATOR)
    @Operation(
            summary = "Bring in the national list of units and its successions",
            description =
                    "Two CSV files. `units`: `code,name,level,parent_code,valid_from,valid_to` (the last exclusive,"
                            + " empty while in force). `successions`: `level,old_code,new_code,effective_on,extent`. Repeatable"
                            + " without effect. Rows that cannot be placed stand in the job's `problems` with file and line; the"
                            + " rest is kept.")
    @APIResponse(
            responseCode = "202",
            description = "A job does it; follow `Location`.",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)))
    public Response bringIn(
            @RestForm("units") FileUpload units,
            @RestForm("successions") FileUpload successions,
            @Parameter(description = "`true`: validate everything, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Context UriInfo uri) {
        new Faults()
                .addIf(units == null, "/units", "REQUIRED")
                .addIf(successions == null, "/successions", "REQUIRED")
                .throwIfAny();
        var unitsFile = keep(units);
        var successionsFile = keep(successions);
        var job = jobs.start("ADMIN_UNIT_IMPORT", progress -> run(unitsFile, successionsFile, dryRun, progress));
        return Response.accepted()
                .location(uri.getBaseUriBuilder()
                        .path("jobs")
                        .path(job.toString())
                        .build())
                .build();
    }

    private Map<String, Object> run(
            java.nio.file.Path units, java.nio.file.Path successions, boolean dryRun, JobProgress progress)
            throws IOException {
        try {
            var outcome = imports.bringIn(units, successions, dryRun, progress::report);
            outcome.problems().forEach(progress::problem);
            return outcome.figures();
        } finally {
            Files.deleteIfExists(units);
            Files.deleteIfExists(successions);
        }
    }

    /** The server deletes an upload with its request; the job needs it longer. */
    private static java.nio.file.Path keep(FileUpload upload) {
        try {
            var kept = Files.createTempFile("admin-units", ".csv");
            return Files.copy(upload.uploadedFile(), kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
