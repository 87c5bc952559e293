package vn.mangnon.referrals;

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
import vn.mangnon.kernel.Reason;

@Path("/cases/{caseId}/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Working together")
class ReferralsResource {

    private final ReferralService referrals;

    ReferralsResource(ReferralService referrals) {
        this.referrals = referrals;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "The referrals of a case, the latest first")
    public Page<ReferralView> list(@PathParam("caseId") UUID caseId, @BeanParam PageRequest page) {
        return referrals.list(caseId, page);
    }

    @POST
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Refer a case to a service, or transfer a part of the work",
            description =
                    "NĐ 56/2017 Đ.29; TT 14/2020 Đ.4.2. The body takes part in the case while the referral lasts; with"
                            + " `accountId` its liaison is shown the case until `respondBy`, and from acceptance until the day"
                            + " the next feedback is due. 409 `CASE_CLOSED` for a case that has ended.")
    @APIResponseSchema(value = ReferralView.class, responseCode = "201")
    public Response send(@PathParam("caseId") UUID caseId, ReferralDetails details, @Context UriInfo uri) {
        return Answers.created(referrals.send(caseId, details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "One referral")
    @APIResponseSchema(ReferralView.class)
    public Response read(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id, @Context Request request) {
        return Answers.found(referrals.view(caseId, id), request);
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.CASE_LIAISON})
    @Operation(
            summary = "Accept a referral",
            description = "By the body's liaison, or by the officer for an answer on paper. 409 `REFERRAL_ANSWERED`.")
    @APIResponseSchema(ReferralView.class)
    public Response accept(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            AcceptReferral accepting) {
        return Answers.changed(referrals.accept(caseId, id, ifMatch, accepting));
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.CASE_LIAISON})
    @Operation(
            summary = "Decline a referral, with the reason",
            description = "Ends it, and what the liaison is shown of the case. 409 `REFERRAL_ANSWERED`.")
    @APIResponseSchema(ReferralView.class)
    public Response decline(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            Reason reason) {
        return Answers.changed(referrals.decline(caseId, id, ifMatch, reason));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Withdraw a referral",
            description = "As the commune. Ends it, and what the liaison is shown of the case. 409 `REFERRAL_ENDED`.")
    @APIResponseSchema(ReferralView.class)
    public Response withdraw(
            @PathParam("caseId") UUID caseId, @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Answers.changed(referrals.withdraw(caseId, id, ifMatch));
    }

    @GET
    @Path("/{id}/feedback")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "What the body told of its work, as it came in")
    public Page<FeedbackView> feedback(
            @PathParam("caseId") UUID caseId, @PathParam("id") UUID id, @BeanParam PageRequest page) {
        return referrals.feedback(caseId, id, page);
    }

    @POST
    @Path("/{id}/feedback")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.CASE_LIAISON})
    @Operation(
            summary = "Give feedback on a referral",
            description =
                    "By the body's liaison, or by the officer for what comes on paper. `If-Match` is the referral's entity"
                            + " tag. Without `nextBy` it is the last: the referral is completed, and the liaison is not shown the"
                            + " case any more. 409 `REFERRAL_NOT_ACCEPTED` before acceptance and after the end.")
    @APIResponseSchema(value = FeedbackView.class, responseCode = "201")
    public Response hear(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            FeedbackDetails details,
            @Context UriInfo uri) {
        return Answers.created(referrals.hear(caseId, id, ifMatch, details), uri);
    }

    @GET
    @Path("/{id}/feedback/{feedbackId}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.CASE_LIAISON})
    @Operation(summary = "One feedback")
    @APIResponseSchema(FeedbackView.class)
    public Response oneFeedback(
            @PathParam("caseId") UUID caseId,
            @PathParam("id") UUID id,
            @PathParam("feedbackId") UUID feedbackId,
            @Context Request request) {
        return Answers.found(referrals.feedback(caseId, id, feedbackId), request);
    }
}
