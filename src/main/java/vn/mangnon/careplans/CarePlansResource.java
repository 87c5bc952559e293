package vn.mangnon.careplans;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

/**
 * The plan of a case. Every step of it needs the case's entity tag in {@code If-Match} and answers with the next. That it was
 * sent and that it arrived is only added, and needs none.
 */
@Path("/cases/{id}/plan")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Cases")
class CarePlansResource {

    private final CarePlanService plans;

    CarePlansResource(CarePlanService plans) {
        this.plans = plans;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "The plan of a case", description = "The newest version; `/plan/versions` has them all.")
    @APIResponseSchema(CarePlanView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(plans.view(id), request);
    }

    @PUT
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Draft the plan",
            description =
                    "Writes the draft as a whole (NĐ 56/2017 Đ.28.1, 28.3; Mẫu 04). After a return, an adjustment of"
                            + " what is in progress or a review this is the next version. `If-Match` is the case's entity tag.")
    @APIResponseSchema(CarePlanView.class)
    public Response draft(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, CarePlanDetails details) {
        return Answers.changed(plans.draft(id, ifMatch, details));
    }

    @GET
    @Path("/versions")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "Every version of the plan", description = "The first first; each as it was submitted.")
    public Page<CarePlanView> versions(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return plans.versions(id, page);
    }

    @POST
    @Path("/submission")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Submit the plan to the chair",
            description =
                    "From PLAN_DRAFTED to PLAN_SUBMITTED (Đ.28.2). Stops the five working days and starts the two.")
    @APIResponseSchema(CarePlanView.class)
    public Response submit(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Answers.changed(plans.submit(id, ifMatch));
    }

    @POST
    @Path("/approval")
    @RolesAllowed(Duties.COMMUNE_CHAIR)
    @Operation(
            summary = "Approve the plan",
            description = "From PLAN_SUBMITTED to PLAN_APPROVED (Đ.28.4). Who wrote it cannot: 409"
                    + " `PLAN_DRAFTER_CANNOT_APPROVE`.")
    @APIResponseSchema(CarePlanView.class)
    public Response approve(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, DecidePlan deciding) {
        return Answers.changed(plans.approve(id, ifMatch, deciding));
    }

    @POST
    @Path("/return")
    @RolesAllowed(Duties.COMMUNE_CHAIR)
    @Operation(
            summary = "Return the plan with a reason",
            description =
                    "From PLAN_SUBMITTED to PLAN_RETURNED; `note` is the reason. The days of the plan begin anew.")
    @APIResponseSchema(CarePlanView.class)
    public Response giveBack(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, DecidePlan deciding) {
        return Answers.changed(plans.giveBack(id, ifMatch, deciding));
    }

    @GET
    @Path("/dispatches")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "To whom the approved plan was sent, and who has it")
    public Page<PlanDispatchView> dispatches(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return plans.dispatches(id, page);
    }

    @POST
    @Path("/dispatches")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Record that the approved plan was sent",
            description = "To the executors and to the parents or carer (Đ.28.5).")
    @APIResponseSchema(value = PlanDispatchView.class, responseCode = "201")
    public Response send(@PathParam("id") UUID id, SendPlan sending, @Context UriInfo uri) {
        return Answers.created(plans.send(id, sending), uri);
    }

    @POST
    @Path("/dispatches/{dispatchId}/receipt")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(summary = "Record that they have it", description = "Added to the dispatch; needs no `If-Match`.")
    @APIResponseSchema(PlanDispatchView.class)
    public Response receive(@PathParam("id") UUID id, @PathParam("dispatchId") UUID dispatchId, ReceivePlan receiving) {
        return Answers.changed(plans.receive(id, dispatchId, receiving));
    }
}
