package vn.mangnon.providers;

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
import vn.mangnon.kernel.Reason;

@Path("/service-providers")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Supervision")
class ProvidersResource {

    private final ProviderService providers;

    ProvidersResource(ProviderService providers) {
        this.providers = providers;
    }

    @GET
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.COUNSELLING_WORKER,
        Duties.SUPERVISOR,
        Duties.CASE_LIAISON
    })
    @Operation(
            summary = "Providers of child protection services",
            description =
                    "As they were registered, of the whole country: `qualifiedOn` today and `serviceLine` find who may"
                            + " give a service now.")
    public Page<ProviderView> list(@BeanParam ProviderFilter filter, @BeanParam PageRequest page) {
        return providers.list(filter, page);
    }

    @POST
    @RolesAllowed(Duties.SUPERVISOR)
    @Operation(
            summary = "Register a provider",
            description =
                    "Luật Trẻ em Đ.56, 57. 403 `UNIT_OUT_OF_SCOPE` for a seat outside the supervisor's own part of the"
                            + " country.")
    @APIResponseSchema(value = ProviderView.class, responseCode = "201")
    public Response register(ProviderDetails details, @Context UriInfo uri) {
        return Answers.created(providers.register(details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.COUNSELLING_WORKER,
        Duties.SUPERVISOR,
        Duties.CASE_LIAISON
    })
    @Operation(summary = "One provider")
    @APIResponseSchema(ProviderView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(providers.view(id), request);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Duties.SUPERVISOR)
    @Operation(summary = "Change a provider", description = "The whole is the value.")
    @APIResponseSchema(ProviderView.class)
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ProviderDetails details) {
        return Answers.changed(providers.change(id, ifMatch, details));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Duties.SUPERVISOR)
    @Operation(
            summary = "Withdraw a provider's qualification",
            description = "It stays in the register, with the reason. 409 `PROVIDER_WITHDRAWN`.")
    @APIResponseSchema(ProviderView.class)
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Reason reason) {
        return Answers.changed(providers.withdraw(id, ifMatch, reason));
    }
}
