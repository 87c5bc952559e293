package vn.mangnon.plans;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Reason;

@Path("/plans")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Plans")
class PlansResource {

    private final PlanService plans;
    private final ProgressService progress;

    PlansResource(PlanService plans, ProgressService progress) {
        this.plans = plans;
        this.progress = progress;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "The plans that concern me",
            description = "Issued plans for units at, below or above one's own place, and one's own drafts.")
    public Page<PlanSummary> list(@BeanParam PlanFilter filter, @BeanParam PageRequest page) {
        return plans.list(filter, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "Draft a plan",
            description = "For an organization in one's own scope. Targets are kept as written; allocations must add"
                    + " up to their target. Others see the plan once it is issued.")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public Response create(PlanDetails details, @Context UriInfo uri) {
        return Answers.created(plans.create(details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "One plan, whole")
    @APIResponseSchema(PlanView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(plans.view(id), request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "Change a draft",
            description = "A merge patch (RFC 7396). Lists are replaced as a whole; a task keeps its id when it is"
                    + " named by it. What is issued is not changed (409 `PLAN_ISSUED_ALREADY`).")
    @RequestBody(ref = "PlanPatch")
    @APIResponseSchema(PlanView.class)
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return Answers.changed(plans.change(id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/issuance")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "Issue a plan",
            description = "From DRAFT to ISSUED: its words stand from now on, and those concerned see it.")
    @APIResponseSchema(PlanView.class)
    public Response issue(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, IssuePlan issuing) {
        return Answers.changed(plans.issue(id, ifMatch, issuing));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "Close a plan", description = "From ISSUED to CLOSED; its tasks rest as they are.")
    @APIResponseSchema(PlanView.class)
    public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Reason reason) {
        return Answers.changed(plans.close(id, ifMatch, reason));
    }

    @GET
    @Path("/{id}/progress")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "How far a plan has come",
            description = "Each target beside its actual figure, counted from the register and the cases of the plan's"
                    + " unit, as they are known today. What an indicator counts, `/indicators` says.")
    public ProgressView progress(
            @PathParam("id") UUID id,
            @Parameter(description = "Counted up to the end of this day; today by default.") @QueryParam("asOf")
                    LocalDate asOf) {
        return progress.progress(id, asOf);
    }
}
