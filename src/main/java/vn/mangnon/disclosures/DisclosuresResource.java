package vn.mangnon.disclosures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path("/children/{childId}/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Privacy")
class DisclosuresResource {

    private final DisclosureService disclosures;

    DisclosuresResource(DisclosureService disclosures) {
        this.disclosures = disclosures;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(summary = "What was handed out about a child, the newest first")
    public Page<DisclosureView> list(@PathParam("childId") UUID childId, @BeanParam PageRequest page) {
        return disclosures.list(childId, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Write down what is handed out about a child, before it goes",
            description =
                    "The log of NĐ 47/2020/NĐ-CP Đ.45. With the ground `CONSENT` it is refused without valid consent"
                            + " on that day: 409 `CONSENT_MISSING`, whose `errors` say what is missing"
                            + " (`REPRESENTATIVE_CONSENT_MISSING`, `CHILD_CONSENT_MISSING`, `GIVER_NAMED_AS_HARMER`); see"
                            + " `/children/{childId}/consent-checks`. Entries stay as they are.")
    @APIResponseSchema(value = DisclosureView.class, responseCode = "201")
    public Response disclose(@PathParam("childId") UUID childId, DisclosureDetails details, @Context UriInfo uri) {
        return Answers.created(disclosures.disclose(childId, details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(summary = "One entry of the log")
    @APIResponseSchema(DisclosureView.class)
    public Response read(@PathParam("childId") UUID childId, @PathParam("id") UUID id, @Context Request request) {
        return Answers.found(disclosures.view(childId, id), request);
    }
}
