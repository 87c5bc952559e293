package vn.mangnon.findings;

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

/** The findings of a case. Every command needs the case's entity tag in {@code If-Match} and answers with the next. */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Cases")
class FindingsResource {

    private final FindingService findings;

    FindingsResource(FindingService findings) {
        this.findings = findings;
    }

    @GET
    @Path("/{id}/verification")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "What the news was checked to be")
    @APIResponseSchema(FindingView.class)
    public Response verification(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(findings.last(id, FindingKind.VERIFICATION), request);
    }

    @POST
    @Path("/{id}/verification")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Verify the news",
            description =
                    "From RECEIVED to VERIFIED (NĐ 56/2017 Đ.25.2); by the commune of the incident or the one that"
                            + " handles the case.")
    @APIResponseSchema(FindingView.class)
    public Response verify(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, VerifyCase found) {
        return Answers.changed(findings.write(id, ifMatch, found));
    }

    @GET
    @Path("/{id}/assessments")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "The first assessments of risk and harm", description = "In the order they were completed.")
    public Page<FindingView> assessments(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return findings.list(id, FindingKind.ASSESSMENT, page);
    }

    @POST
    @Path("/{id}/assessments")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Assess risk and harm",
            description = "From VERIFIED to ASSESSED, or again (NĐ 56/2017 Đ.26.2, Mẫu 02). Decides whether it is an"
                    + " emergency, and starts the clocks that follow from it.")
    @APIResponseSchema(value = FindingView.class, responseCode = "201")
    public Response assess(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, AssessCase found, @Context UriInfo uri) {
        return Answers.created(findings.write(id, ifMatch, found), uri);
    }

    @GET
    @Path("/{id}/assessments/{findingId}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "One assessment")
    @APIResponseSchema(FindingView.class)
    public Response assessment(
            @PathParam("id") UUID id, @PathParam("findingId") UUID findingId, @Context Request request) {
        return Answers.found(findings.view(id, FindingKind.ASSESSMENT, findingId), request);
    }

    @GET
    @Path("/{id}/investigation")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "What the child, its family and its place are like")
    @APIResponseSchema(FindingView.class)
    public Response investigation(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(findings.last(id, FindingKind.INVESTIGATION), request);
    }

    @POST
    @Path("/{id}/investigation")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Gather information and assess the risk in detail",
            description = "From ASSESSED to INVESTIGATED (NĐ 56/2017 Đ.27, Mẫu 03).")
    @APIResponseSchema(FindingView.class)
    public Response investigate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, InvestigateCase found) {
        return Answers.changed(findings.write(id, ifMatch, found));
    }

    @GET
    @Path("/{id}/reviews")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "What the plan came to", description = "In the order they were completed.")
    public Page<FindingView> reviews(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return findings.list(id, FindingKind.REVIEW, page);
    }

    @POST
    @Path("/{id}/reviews")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Review what the plan came to",
            description =
                    "From IN_PROGRESS to REVIEWED, or again (NĐ 56/2017 Đ.30, Mẫu 06). With both conditions the case"
                            + " may be closed; otherwise a new plan is drafted, and its days begin.")
    @APIResponseSchema(value = FindingView.class, responseCode = "201")
    public Response review(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReviewCase found, @Context UriInfo uri) {
        return Answers.created(findings.write(id, ifMatch, found), uri);
    }

    @GET
    @Path("/{id}/reviews/{findingId}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "One review")
    @APIResponseSchema(FindingView.class)
    public Response reviewOf(
            @PathParam("id") UUID id, @PathParam("findingId") UUID findingId, @Context Request request) {
        return Answers.found(findings.view(id, FindingKind.REVIEW, findingId), request);
    }
}
