package vn.mangnon.intakes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Cases")
class IntakesResource {

    private final IntakeService intakes;

    IntakesResource(IntakeService intakes) {
        this.intakes = intakes;
    }

    @GET
    @Path("/{id}/intake")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(
            summary = "What was told when the news came (Mẫu 01)",
            description =
                    "For those whom its `confidentiality` and `distribution` let know (NĐ 56/2017 Đ.24); for everybody"
                            + " else there is none (404). The informant is not in it.")
    @APIResponseSchema(IntakeView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(intakes.view(id), request);
    }

    @PUT
    @Path("/{id}/intake")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Write down what was told (Mẫu 01)",
            description =
                    "The whole is the value; channel, hour and place stand in the case itself. `confidentiality` and"
                            + " `distribution` are required. `If-Match` is the case's entity tag (NĐ 56/2017 Đ.24, Đ.25.1).")
    @APIResponseSchema(IntakeView.class)
    public Response write(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, IntakeDetails details) {
        return Answers.changed(intakes.write(id, ifMatch, details));
    }

    @GET
    @Path("/{id}/informant")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Who told of it",
            description =
                    "For the chair and the officer who answers for the case, until somebody does for the one who wrote the"
                            + " case down; for anybody else there is none (404). Every look is on record (NĐ 56/2017 Đ.24).")
    @APIResponseSchema(InformantView.class)
    public Response informant(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(intakes.informant(id), request);
    }

    @PUT
    @Path("/{id}/informant")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Write down who told of it, with that person's agreement",
            description =
                    "Without `agreed: true` refused. `If-Match` is its own entity tag, and left out the first time.")
    @APIResponseSchema(InformantView.class)
    public Response writeInformant(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, InformantDetails details) {
        return Answers.changed(intakes.writeInformant(id, ifMatch, details));
    }

    @DELETE
    @Path("/{id}/informant")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Forget who told of it",
            description =
                    "When that person takes back the agreement: here, and in every Mẫu 01 of the case, completed or"
                            + " not. A scanned document that names the person is withdrawn by hand.")
    public void forgetInformant(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        intakes.forgetInformant(id, ifMatch);
    }

    @GET
    @Path("/{id}/transfers")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "To whom the case was given", description = "In order of time.")
    public Page<TransferView> transfers(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return intakes.transfers(id, page);
    }

    @POST
    @Path("/{id}/transfer")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Give the case to another commune",
            description =
                    "It becomes that commune's business too, as a rule where the child lives (NĐ 56/2017 Đ.25.2,"
                            + " Đ.26.1). Whoever answered for it does so no more: somebody there takes it up. A commune that handles"
                            + " a case gives it back, or on, and sees it no more. `receivedAt` stays, and no clock starts anew.")
    @APIResponseSchema(TransferView.class)
    public Response transfer(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, TransferCase details) {
        return Answers.changed(intakes.transfer(id, ifMatch, details));
    }
}
