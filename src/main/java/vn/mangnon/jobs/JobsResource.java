package vn.mangnon.jobs;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
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
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;

@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Jobs")
class JobsResource {

    private final JobService jobs;
    private final CurrentUser user;

    JobsResource(JobService jobs, CurrentUser user) {
        this.jobs = jobs;
        this.user = user;
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "How far a job is", description = "Only for whoever started it.")
    @APIResponseSchema(JobView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(jobs.view(id), request);
    }

    @GET
    @Path("/{id}/events")
    @Blocking
    @Authenticated
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "Watch a job", description = "Server-sent events, one a second, until the job has ended.")
    public Multi<JobView> watch(@PathParam("id") UUID id) {
        var owner = user.accountId();
        var first = jobs.view(id, owner);
        var later = Multi.createFrom()
                .ticks()
                .every(Duration.ofSeconds(1))
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> jobs.view(id, owner));
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(first), later)
                .select()
                .first(new UntilFinal());
    }

    /** Lets the first final state through and stops there. */
    private static final class UntilFinal implements java.util.function.Predicate<JobView> {
        private boolean ended;

        @Override
        public boolean test(JobView job) {
            var more = !ended;
            ended = job.state().isFinal();
            return more;
        }
    }

    @POST
    @Path("/{id}/cancellation")
    @Authenticated
    @Operation(
            summary = "Cancel a job",
            description =
                    "What it has not finished is undone. An import that takes row by row keeps the rows that are done,"
                            + " and can go on.")
    @APIResponseSchema(JobView.class)
    public Response cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Answers.changed(jobs.cancel(id, ifMatch));
    }
}
