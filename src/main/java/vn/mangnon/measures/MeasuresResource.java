package vn.mangnon.measures;

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

@Path("/cases/{id}/emergency-measures")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Cases")
class MeasuresResource {

    private final MeasureService measures;

    MeasuresResource(MeasureService measures) {
        this.measures = measures;
    }

    @GET
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.COUNSELLING_WORKER,
        Duties.SUPERVISOR,
        Duties.CASE_LIAISON
    })
    @Operation(summary = "What was done at once to make the child safe", description = "By the hour it was done.")
    public Page<EmergencyMeasureView> measures(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return measures.list(id, page);
    }

    @POST
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Record an emergency measure",
            description = "NĐ 56/2017 Đ.31. The earliest stops the twelve-hour clock at the hour it was taken.")
    @APIResponseSchema(value = EmergencyMeasureView.class, responseCode = "201")
    public Response takeMeasure(@PathParam("id") UUID id, EmergencyMeasureDetails details, @Context UriInfo uri) {
        return Answers.created(measures.take(id, details), uri);
    }

    @GET
    @Path("/{measureId}")
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.COUNSELLING_WORKER,
        Duties.SUPERVISOR,
        Duties.CASE_LIAISON
    })
    @Operation(summary = "One emergency measure")
    @APIResponseSchema(EmergencyMeasureView.class)
    public Response measure(
            @PathParam("id") UUID id, @PathParam("measureId") UUID measureId, @Context Request request) {
        return Answers.found(measures.view(id, measureId), request);
    }
}
