package vn.mangnon.forms;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/form-templates")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Forms")
class FormTemplatesResource {

    private final FormTemplateService templates;

    FormTemplatesResource(FormTemplateService templates) {
        this.templates = templates;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "The forms in force, by code",
            description =
                    "`mau-01` … `mau-16` are the annex of NĐ 56/2017/NĐ-CP. Where `status` is UNCONFIRMED, the form"
                            + " has the contents that the law names, not the official wording.")
    public Page<FormTemplateSummary> list(
            @Parameter(description = "In force on this day; today unless said otherwise.") @QueryParam("asOf") @Nullable
                    LocalDate asOf,
            @BeanParam PageRequest page) {
        return templates.list(asOf, page);
    }

    @POST
    @RolesAllowed(Duties.ADMINISTRATOR)
    @Operation(
            summary = "Publish a version of a form",
            description =
                    "The next version of the form with this `code`, or the first of a new one. What is published stays"
                            + " as it is; forms that were begun or completed stay with the version they were given in. It must begin"
                            + " after the version before began.")
    @APIResponseSchema(value = FormTemplateView.class, responseCode = "201")
    public Response publish(FormTemplateDetails details, @Context UriInfo uri) {
        var made = templates.publish(details);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(made.code())
                        .path("versions")
                        .path(String.valueOf(made.version()))
                        .build())
                .entity(made)
                .tag(new EntityTag(made.tag()))
                .build();
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(summary = "A form with its questions, in the version in force")
    @APIResponseSchema(FormTemplateView.class)
    public Response read(
            @PathParam("code") String code,
            @Parameter(description = "In force on this day; today unless said otherwise.") @QueryParam("asOf") @Nullable
                    LocalDate asOf,
            @Context Request request) {
        return Answers.found(templates.inForce(code, asOf), request);
    }

    @GET
    @Path("/{code}/versions")
    @Authenticated
    @Operation(summary = "All versions of a form, the latest first")
    public Page<FormTemplateSummary> versions(@PathParam("code") String code, @BeanParam PageRequest page) {
        return templates.versions(code, page);
    }

    @GET
    @Path("/{code}/versions/{version}")
    @Authenticated
    @Operation(summary = "One version of a form with its questions")
    @APIResponseSchema(FormTemplateView.class)
    public Response version(
            @PathParam("code") String code, @PathParam("version") int version, @Context Request request) {
        return Answers.found(templates.version(code, version), request);
    }
}
