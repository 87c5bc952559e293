package vn.mangnon.registers;

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

@Path("/grown-children")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Registers")
class GrownChildrenResource {

    private final RegisterService registers;

    GrownChildrenResource(RegisterService registers) {
        this.registers = registers;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Who turned sixteen in the register, the latest first",
            description = "They stay on record and are counted no longer. `followUpOpen=true`: those from long-term"
                    + " alternative care whose needs are still to be assessed (TT 14/2020 Đ.13.4).")
    public Page<GrownView> list(@BeanParam GrownFilter filter, @BeanParam PageRequest page) {
        return registers.grown(filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(summary = "One who turned sixteen; the id is the child's")
    @APIResponseSchema(GrownView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(registers.grownOne(id), request);
    }

    @POST
    @Path("/{id}/follow-up")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Say that the needs were assessed and support proposed",
            description = "409 NO_FOLLOW_UP_OPEN where it was done already or is not asked for.")
    @APIResponseSchema(GrownView.class)
    public Response followUp(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, FollowUp details) {
        return Answers.changed(registers.followUp(id, ifMatch, details));
    }
}
