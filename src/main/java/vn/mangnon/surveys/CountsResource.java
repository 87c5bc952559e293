package vn.mangnon.surveys;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/survey-rounds")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Surveys")
class CountsResource {

    private final CountService counts;

    CountsResource(CountService counts) {
        this.counts = counts;
    }

    @GET
    @Path("/comparison")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(
            summary = "What the closed rounds of one unit found, year by year",
            description =
                    "The latest first, each beside the one before; a round a year at most, so the list is never cut.")
    public Page<YearCompared> compare(
            @Parameter(description = "The unit itself, one of today or of the past.", required = true)
                    @QueryParam("adminUnitId")
                    @NotNull
                    UUID adminUnitId) {
        return new Page<>(counts.compare(adminUnitId), null, null);
    }

    @GET
    @Path("/{roundId}/counts")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.HAMLET_COLLABORATOR, Duties.SUPERVISOR})
    @Operation(summary = "What was counted in a round, unit by unit")
    public Page<CountView> list(@PathParam("roundId") UUID roundId, @BeanParam PageRequest page) {
        return counts.list(roundId, page);
    }

    @PUT
    @Path("/{roundId}/counts/{adminUnitId}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.HAMLET_COLLABORATOR})
    @Operation(
            summary = "Write down what was counted in one unit",
            description =
                    "A hamlet, or a commune that has none (409 COUNTED_BY_HAMLETS otherwise), within the round's unit"
                            + " and one's own scope. 201 the first time; 200 with `If-Match` when it is counted anew. When the round"
                            + " is closed it is 409 SURVEY_CLOSED.")
    @APIResponseSchema(CountView.class)
    public Response put(
            @PathParam("roundId") UUID roundId,
            @PathParam("adminUnitId") UUID adminUnitId,
            @HeaderParam("If-Match") String ifMatch,
            CountDetails details,
            @Context UriInfo uri) {
        var put = counts.put(roundId, adminUnitId, ifMatch, details);
        return put.created()
                ? Response.created(uri.getAbsolutePath())
                        .entity(put.count())
                        .tag(put.count().tag())
                        .build()
                : Answers.changed(put.count());
    }

    @GET
    @Path("/{roundId}/progress")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR})
    @Operation(
            summary = "How far a round has come, commune by commune, at this moment",
            description = "Which of the units to be counted are, and what they have so far.")
    public Page<CommuneProgress> progress(@PathParam("roundId") UUID roundId, @BeanParam PageRequest page) {
        return counts.progress(roundId, page);
    }

    @POST
    @Path("/{roundId}/closure")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.SUPERVISOR})
    @Operation(
            summary = "End the counting",
            description =
                    "The figures of the round become the sum of its counts, and stand: neither counts nor figures change"
                            + " any more. 409 SURVEY_INCOMPLETE while units are missing, unless `acceptIncomplete`.")
    @APIResponseSchema(SurveyView.class)
    public Response close(
            @PathParam("roundId") UUID roundId, @HeaderParam("If-Match") String ifMatch, CloseSurvey closure) {
        return Answers.changed(counts.close(roundId, ifMatch, closure));
    }
}
