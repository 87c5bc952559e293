package vn.mangnon.duplicates;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;

@Path("/children/{childId}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Children")
class MergersResource {

    private final MergerService mergers;

    MergersResource(MergerService mergers) {
        this.mergers = mergers;
    }

    @POST
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Say that this record and another are of one child",
            description =
                    "`If-Match` is of this child. What belongs to it (circumstances, assistances, cases, ids of other"
                            + " systems, carers the other does not have) goes over to `into`; the other's own fields stay as they"
                            + " are. From then on this id answers 308 to `into`, and the change feed says MERGED. What the other"
                            + " has already for the same time stays here, and is back with an undoing. 409"
                            + " `TWO_VERIFIED_PERSONAL_IDS` when both have been verified and differ.")
    @APIResponseSchema(MergerView.class)
    public Response merge(
            @PathParam("childId") UUID childId, @HeaderParam("If-Match") String ifMatch, MergeChildren merge) {
        return Answers.changed(mergers.merge(childId, ifMatch, merge));
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
    @Operation(summary = "The merger by which this id became an alias, while it stands")
    @APIResponseSchema(MergerView.class)
    public Response read(@PathParam("childId") UUID childId, @Context Request request) {
        return Answers.found(mergers.view(childId), request);
    }

    @DELETE
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Undo the merger",
            description =
                    "`If-Match` is of the merger. Both records are as they were, but for version, time and history;"
                            + " what was written down for `into` meanwhile stays with it. 409 `MERGED_FURTHER` when `into` was itself"
                            + " merged: that is undone first.")
    @APIResponse(responseCode = "204")
    public Response undo(@PathParam("childId") UUID childId, @HeaderParam("If-Match") String ifMatch) {
        mergers.undo(childId, ifMatch);
        return Response.noContent().build();
    }
}
