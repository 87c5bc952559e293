package vn.mangnon.visits;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/risk-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Households")
class RiskProposalsResource {

    private final VisitService visits;

    RiskProposalsResource(VisitService visits) {
        this.visits = visits;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.HAMLET_COLLABORATOR, Duties.COUNSELLING_WORKER})
    @Operation(
            summary = "Signs of risk that visitors saw",
            description =
                    "Those that wait for the officer, unless another `state` is asked for; the oldest first. What was seen stands"
                            + " with each by itself.")
    public Page<RiskProposalSummary> list(@BeanParam ProposalFilter filter, @BeanParam PageRequest page) {
        return visits.proposals(filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.HAMLET_COLLABORATOR, Duties.COUNSELLING_WORKER})
    @Operation(summary = "One proposal")
    @APIResponseSchema(RiskProposalView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(visits.proposal(id), request);
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "The child is at risk",
            description =
                    "Writes the at-risk reason into the child's record. About a member who was not registered when it"
                            + " was seen, `childId` says whose record it is now; without it 409 `CHILD_NOT_REGISTERED`.")
    @APIResponseSchema(RiskProposalView.class)
    public Response accept(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, AcceptProposal acceptance) {
        return Answers.changed(visits.accept(id, ifMatch, acceptance));
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(summary = "The child is not at risk, and why")
    @APIResponseSchema(RiskProposalView.class)
    public Response decline(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, DeclineProposal refusal) {
        return Answers.changed(visits.decline(id, ifMatch, refusal));
    }
}
