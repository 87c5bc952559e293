package vn.mangnon.dossieraudits;

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

@Path("/cases/{caseId}/audit-findings")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Supervision")
class CaseFindingsResource {

    private final DossierAuditService audits;

    CaseFindingsResource(DossierAuditService audits) {
        this.audits = audits;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(summary = "What audits found in a case, as it was written")
    public Page<AuditFindingView> list(@PathParam("caseId") UUID caseId, @BeanParam PageRequest page) {
        return audits.findingsOfCase(caseId, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(summary = "One finding")
    @APIResponseSchema(AuditFindingView.class)
    public Response read(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id, @Context Request request) {
        return Answers.found(audits.findingOfCase(caseId, id), request);
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Answer a finding",
            description = "As the commune, once: what was done about it. 409 `FINDING_ANSWERED`.")
    @APIResponseSchema(AuditFindingView.class)
    public Response answer(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            AnswerFinding answering) {
        return Answers.changed(audits.answer(caseId, id, ifMatch, answering));
    }
}
