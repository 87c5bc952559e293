package vn.mangnon.plans;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;

@Path("/plans/{planId}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class TasksResource {

    private final TaskService tasks;

    TasksResource(TaskService tasks) {
        this.tasks = tasks;
    }

    @GET
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "What a plan orders, and how far each organization has come")
    public Page<TaskView> list(@PathParam("planId") UUID planId) {
        return new Page<>(tasks.list(planId), null, null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(summary = "One task")
    @APIResponseSchema(TaskView.class)
    public Response read(@PathParam("planId") UUID planId, @PathParam("id") UUID id, @Context Request request) {
        return Answers.found(tasks.view(planId, id), request);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER})
    @Operation(
            summary = "Say how far a task has come",
            description =
                    "By its organization, while the plan is issued. `doneOn` makes it DONE; `null` opens it again.")
    @RequestBody(ref = "TaskProgressPatch")
    @APIResponseSchema(TaskView.class)
    public Response report(
            @PathParam("planId") UUID planId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        return Answers.changed(tasks.report(planId, id, ifMatch, patch));
    }
}
