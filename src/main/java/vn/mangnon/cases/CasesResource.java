package vn.mangnon.cases;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Cases")
class CasesResource {

    private final CaseService cases;
    private final CaseMoves moves;

    CasesResource(CaseService cases, CaseMoves moves) {
        this.cases = cases;
        this.moves = moves;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER})
    @Operation(
            summary = "The cases of my part of the country",
            description = "The latest received first. What was done to the child stands in the case itself only.")
    public Page<CaseSummary> list(@BeanParam CaseFilter filter, @BeanParam PageRequest page) {
        return cases.list(filter, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.HAMLET_COLLABORATOR, Duties.COUNSELLING_WORKER})
    @Operation(
            summary = "Open a case",
            description = "Three fields are required: `receivedAt`, `channel`, `incidentUnitId`. The child may be"
                    + " unknown at first and be named later. With `emergency` the answer carries the twelve-hour clock,"
                    + " which runs from `receivedAt`, also when that is in the past.")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public Response open(CaseDetails details, @Context UriInfo uri) {
        return Answers.created(cases.open(details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.COUNSELLING_WORKER,
        Duties.SUPERVISOR,
        Duties.CASE_LIAISON
    })
    @Operation(summary = "One case, whole")
    @APIResponseSchema(CaseView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(cases.view(id), request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Change what is written in a case",
            description = "A merge patch (RFC 7396). The status is not a field: commands move it. A closed case is"
                    + " not changed (409 `CASE_CLOSED`). `assigneeId` is changed by whoever answers for it, or, once"
                    + " that person works there no more, by any officer (else 403 `CASE_OF_ANOTHER`); `incidentUnitId`"
                    + " by the commune of the incident alone.")
    @RequestBody(ref = "CasePatch")
    @APIResponseSchema(CaseView.class)
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return Answers.changed(cases.change(id, ifMatch, patch));
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Take up a case",
            description =
                    "Somebody answers for it from now on; once (409 `CASE_TAKEN_UP_ALREADY`), and again after a transfer."
                            + " The case stays at its step: what is to be done next stands in `allowedActions`.")
    @APIResponseSchema(CaseView.class)
    public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, AcceptCase accepting) {
        return Answers.changed(moves.accept(id, ifMatch, accepting));
    }

    @PUT
    @Path("/{id}/assignee")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Give a case to whoever answers for it from now on",
            description =
                    "By whoever answers for it so far, or by a chair; anybody else is refused (403 `CASE_OF_ANOTHER`)"
                            + " as long as that person works there. What was told in confidence goes with it (NĐ 56/2017"
                            + " Đ.24).")
    @APIResponseSchema(CaseView.class)
    public Response assign(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, AssignCase assigning) {
        return Answers.changed(moves.assign(id, ifMatch, assigning));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Close a case",
            description =
                    "Only when the child is no longer at risk and stable (NĐ 56/2017 Đ.30.1.b), here and in the last"
                            + " review; otherwise 409 `CLOSURE_CONDITIONS_NOT_MET`, and the work goes on with a new plan. Without a"
                            + " review since the plan began 409 `CASE_NOT_REVIEWED`.")
    @APIResponseSchema(CaseView.class)
    public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, CloseCase closing) {
        return Answers.changed(moves.close(id, ifMatch, closing));
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Begin to carry out the approved plan",
            description = "From PLAN_APPROVED to IN_PROGRESS (NĐ 56/2017 Đ.28.5, Đ.29).")
    @APIResponseSchema(CaseView.class)
    public Response start(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Answers.changed(moves.start(id, ifMatch));
    }

    @POST
    @Path("/{id}/ending")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "End a case otherwise than by closing it",
            description = "The news was not true, another body goes on with it, the child died, moved away or turned"
                    + " sixteen. Clocks that still wait stop with it; a breach stays a breach.")
    @APIResponseSchema(CaseView.class)
    public Response end(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, EndCase ending) {
        return Answers.changed(moves.end(id, ifMatch, ending));
    }
}
