package vn.mangnon.units;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/admin-units")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Administrative units")
class UnitsResource {

    private final UnitService units;

    UnitsResource(UnitService units) {
        this.units = units;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "The units in force on a day",
            description = "A code alone is no key: 82 named Tiền Giang until 30 June 2025 and names Đồng Tháp since.")
    public Page<UnitView> list(@BeanParam UnitFilter filter, @BeanParam PageRequest page) {
        return units.list(filter, page);
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.ADMINISTRATOR})
    @Operation(
            summary = "Add a hamlet",
            description =
                    "Khóm, ấp, thôn, bản, khu phố, tổ dân phố: they have no national code. All other units come from"
                            + " the national list, through `/admin-unit-imports`.")
    @APIResponseSchema(value = UnitView.class, responseCode = "201")
    public Response createHamlet(HamletDetails details, @Context UriInfo uri) {
        return Answers.created(units.createHamlet(details), uri);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "One unit, with the parent it had on a day")
    @APIResponseSchema(UnitView.class)
    public Response read(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf, @Context Request request) {
        return Answers.found(units.view(id, asOf), request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.ADMINISTRATOR})
    @Operation(summary = "Change a hamlet")
    @RequestBody(ref = "HamletPatch")
    @APIResponseSchema(UnitView.class)
    public Response changeHamlet(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return Answers.changed(units.changeHamlet(id, ifMatch, patch));
    }

    @GET
    @Path("/{id}/successors")
    @Authenticated
    @Operation(summary = "What became of a unit", description = "PARTIAL: it was split, and this is one of its parts.")
    public Page<SuccessionView> successors(@PathParam("id") UUID id) {
        return new Page<>(units.successors(id), null, null);
    }

    @GET
    @Path("/{id}/predecessors")
    @Authenticated
    @Operation(summary = "What a unit was made of")
    public Page<SuccessionView> predecessors(@PathParam("id") UUID id) {
        return new Page<>(units.predecessors(id), null, null);
    }
}
