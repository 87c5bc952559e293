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

@Path("/dossier-audits")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Supervision")
class DossierAuditsResource {

    private final DossierAuditService audits;

    DossierAuditsResource(DossierAuditService audits) {
        this.audits = audits;
    }

    @GET
    @RolesAllowed(Duties.SUPERVISOR)
    @Operation(summary = "Audits of dossiers in my part of the country, the latest first")
    public Page<DossierAuditView> list(@BeanParam PageRequest page) {
        return audits.list(page);
    }

    @POST
    @RolesAllowed(Duties.SUPERVISOR)
    @Operation(
            summary = "Draw dossiers by lot",
            description =
                    "Out of the cases that a unit received in a period. The seed is kept and told, so that anybody can draw the"
                            + " same again; what was drawn stays drawn, whatever is written to the cases later.")
    @APIResponseSchema(value = DossierAuditView.class, responseCode = "201")
    public Response draw(AuditDraw draw, @Context UriInfo uri) {
        return Answers.created(audits.draw(draw), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Duties.SUPERVISOR)
    @Operation(summary = "One audit")
    @APIResponseSchema(DossierAuditView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(audits.view(id), request);
    }

    @GET
    @Path("/{id}/cases")
    @RolesAllowed(Duties.SUPERVISOR)
    @Operation(
            summary = "The cases that were drawn, by their lots",
            description =
                    "A hundred at most, on one page: number, state and what can be told of the dossier without reading"
                            + " it. To read one, open it on the ground SUPERVISION (`/exceptional-accesses`).")
    public Page<DrawnCase> drawn(@PathParam("id") UUID id) {
        return new Page<>(audits.drawn(id), null, null);
    }

    @GET
    @Path("/{id}/findings")
    @RolesAllowed(Duties.SUPERVISOR)
    @Operation(summary = "What was found, as it was written, with the answers")
    public Page<AuditFindingView> findings(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return audits.findings(id, page);
    }

    @POST
    @Path("/{id}/findings")
    @RolesAllowed(Duties.SUPERVISOR)
    @Operation(
            summary = "Write down a finding",
            description = "On a case that was drawn; the commune sees it with its case and answers it. 409"
                    + " `DOSSIER_AUDIT_CLOSED`.")
    @APIResponseSchema(value = AuditFindingView.class, responseCode = "201")
    public Response find(@PathParam("id") UUID id, AuditFindingDetails details, @Context UriInfo uri) {
        var made = audits.find(id, details);
        return Answers.created(
                made,
                uri.getBaseUriBuilder()
                        .path("cases")
                        .path(made.caseId().toString())
                        .path("audit-findings"));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed(Duties.SUPERVISOR)
    @Operation(summary = "Close an audit, with what it came to")
    @APIResponseSchema(DossierAuditView.class)
    public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, CloseAudit closing) {
        return Answers.changed(audits.close(id, ifMatch, closing));
    }
}
