package vn.mangnon.careplans;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/cases/{id}/services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CareServicesResource {

    private final CarePlanService plans;

    CareServicesResource(CarePlanService plans) {
        this.plans = plans;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(
            summary = "The services of the approved plan, and how far they have come",
            description = "In the plan's order; empty until a plan is approved.")
    public Page<CareServiceView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return plans.services(id, page);
    }

    @GET
    @Path("/{serviceId}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "One service")
    @APIResponseSchema(CareServiceView.class)
    public Response read(@PathParam("id") UUID id, @PathParam("serviceId") UUID serviceId, @Context Request request) {
        return Answers.found(plans.service(id, serviceId), request);
    }

    @PUT
    @Path("/{serviceId}/progress")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Say how far a service has come",
            description = "`If-Match` is the case's entity tag (NĐ 56/2017 Đ.29).")
    @APIResponseSchema(CareServiceView.class)
    public Response progress(
            @PathParam("id") UUID id,
            @PathParam("serviceId") UUID serviceId,
            @HeaderParam("If-Match") String ifMatch,
            ServiceProgress made) {
        return Answers.changed(plans.progress(id, serviceId, ifMatch, made));
    }
}
