package vn.mangnon.duplicates;

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

@Path("/children/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Children")
class PairsResource {

    private final PairService pairs;

    PairsResource(PairService pairs) {
        this.pairs = pairs;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(
            summary = "Records of my place that may be of one child, the likeliest first",
            description = "Only pairs both of whose children the caller sees. New records are compared as they are"
                    + " registered, imported and changed ones within minutes. What is one child is merged with"
                    + " `POST /children/{id}/merge`; what is two is dismissed and does not come back.")
    public Page<PairView> list(@BeanParam PageRequest page) {
        return pairs.list(page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(summary = "One pair, whatever became of it")
    @APIResponseSchema(PairView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(pairs.view(id), request);
    }

    @POST
    @Path("/{id}/dismissal")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Say that they are two children",
            description = "409 `PAIR_NOT_OPEN` when somebody has said so already, or they were merged.")
    @APIResponseSchema(PairView.class)
    public Response dismiss(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, DismissPair dismissal) {
        return Answers.changed(pairs.dismiss(id, ifMatch, dismissal));
    }
}
