package vn.mangnon.abuses;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

@Path("/cases/{id}/abuse")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class AbusesResource {

    private final AbuseService abuses;

    AbusesResource(AbuseService abuses) {
        this.abuses = abuses;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(
            summary = "What was done to the child",
            description =
                    "Acts, setting, what the alleged perpetrators are to the child, and what came of it. The forms of"
                            + " Luật Trẻ em Đ.4.5 are the case's `abuseForms`.")
    @APIResponseSchema(AbuseView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(abuses.view(id), request);
    }

    @PUT
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Write down what was done to the child",
            description = "The whole is the value; also after the case has ended, when an authority decides. No name of"
                    + " anybody. `If-Match` is the case's entity tag (TT 13/2021/TT-BLĐTBXH).")
    @APIResponseSchema(AbuseView.class)
    public Response write(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, AbuseDetails details) {
        return Answers.changed(abuses.write(id, ifMatch, details));
    }
}
