package vn.mangnon.placements;

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
import vn.mangnon.kernel.Reason;

/** Every command needs the placement's own entity tag in {@code If-Match}. */
@Path("/cases/{caseId}/placements")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Alternative care")
class PlacementsResource {

    private final PlacementService placements;
    private final FollowUpService followUps;

    PlacementsResource(PlacementService placements, FollowUpService followUps) {
        this.placements = placements;
        this.followUps = followUps;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(summary = "Where the child of a case was placed, the latest first")
    public Page<PlacementView> list(@PathParam("caseId") UUID caseId, @BeanParam PageRequest page) {
        return placements.list(caseId, page);
    }

    @POST
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Propose a placement",
            description =
                    "Luật Trẻ em Đ.60-63; NĐ 56/2017 Đ.38-42; TT 14/2020 Đ.10, 11. The checks of the law are 422, each with its"
                            + " code: `WHY_NOT_A_BETTER_FORM`, `CARER_NOT_OF_AGE`, `CARER_NOT_TWENTY_YEARS_OLDER`,"
                            + " `TWO_MEETINGS_FIRST`, `CHILD_OF_SEVEN_IS_ASKED`. 409: `CONSENT_MISSING` with what is missing,"
                            + " `NO_INTERVENTION_MEASURE`, `REPRESENTATIVE_KNOWN`, `PLACEMENT_OPEN_ALREADY` (end that one"
                            + " first), `CASE_WITHOUT_CHILD`, `CASE_CLOSED`.")
    @APIResponseSchema(value = PlacementView.class, responseCode = "201")
    public Response propose(@PathParam("caseId") UUID caseId, PlacementDetails details, @Context UriInfo uri) {
        return Answers.created(placements.propose(caseId, details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(summary = "One placement")
    @APIResponseSchema(PlacementView.class)
    public Response read(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id, @Context Request request) {
        return Answers.found(placements.view(caseId, id), request);
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Duties.COMMUNE_CHAIR)
    @Operation(
            summary = "Decide on a placement",
            description = "Luật Trẻ em Đ.66. Starts the fifteen working days to the hand-over (NĐ 56/2017 Đ.42.7). 409"
                    + " `PLACEMENT_PROPOSER_CANNOT_DECIDE`, `PLACEMENT_DECIDED_ALREADY`.")
    @APIResponseSchema(PlacementView.class)
    public Response decide(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            DecidePlacement decision) {
        return Answers.changed(placements.decide(caseId, id, ifMatch, decision));
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed(Duties.COMMUNE_CHAIR)
    @Operation(
            summary = "Refuse a placement, with the reason",
            description = "409 `CHILD_IS_PLACED` where the child was handed over already: end the placement then.")
    @APIResponseSchema(PlacementView.class)
    public Response refuse(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            Reason reason) {
        return Answers.changed(placements.refuse(caseId, id, ifMatch, reason));
    }

    @POST
    @Path("/{id}/hand-over")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Record that the child was handed over",
            description =
                    "With a family the clocks of the visits, reports and assessments begin (NĐ 56/2017 Đ.43.2; Luật Trẻ em"
                            + " Đ.64, 68), in a facility that of its review. 409 `PLACEMENT_NOT_DECIDED`, except in an emergency:"
                            + " there the child comes first and the decision after (NĐ 56/2017 Đ.32.4).")
    @APIResponseSchema(PlacementView.class)
    public Response handOver(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            HandOverChild handing) {
        return Answers.changed(placements.handOver(caseId, id, ifMatch, handing));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "End a placement",
            description =
                    "Luật Trẻ em Đ.69. Also one that was proposed or decided and comes to nothing. Its clocks end.")
    @APIResponseSchema(PlacementView.class)
    public Response end(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            EndPlacement ending) {
        return Answers.changed(placements.end(caseId, id, ifMatch, ending));
    }

    @GET
    @Path("/{id}/follow-ups")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(summary = "The visits, reports and assessments of a placement, as they were made")
    public Page<FollowUpView> followUps(
            @PathParam("caseId") UUID caseId, @PathParam("id") UUID id, @BeanParam PageRequest page) {
        return followUps.list(caseId, id, page);
    }

    @POST
    @Path("/{id}/follow-ups")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Record a visit, a report or an assessment",
            description =
                    "Stops the clock of its kind at the hour it was made; what comes every six months begins anew."
                            + " `If-Match` is the placement's entity tag. 409 `CHILD_NOT_PLACED`.")
    @APIResponseSchema(value = FollowUpView.class, responseCode = "201")
    public Response follow(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            FollowUpDetails details,
            @Context UriInfo uri) {
        return Answers.created(followUps.write(caseId, id, ifMatch, details), uri);
    }

    @GET
    @Path("/{id}/follow-ups/{followUpId}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(summary = "One visit, report or assessment")
    @APIResponseSchema(FollowUpView.class)
    public Response followUp(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @PathParam("followUpId") UUID followUpId,
            @Context Request request) {
        return Answers.found(followUps.view(caseId, id, followUpId), request);
    }
}
