package vn.mangnon.access;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Access")
class UsersResource {

    private final AccountService accounts;

    UsersResource(AccountService accounts) {
        this.accounts = accounts;
    }

    @GET
    @RolesAllowed(Duties.ADMINISTRATOR)
    @Operation(summary = "The accounts, by user name")
    public Page<AccountView> list(@BeanParam PageRequest page) {
        return accounts.list(page);
    }

    @POST
    @RolesAllowed(Duties.ADMINISTRATOR)
    @Operation(
            summary = "Make an account",
            description = "Its duties say what it may do, its scopes where, and each scope says which of"
                    + " the duties hold there.")
    @APIResponseSchema(value = AccountView.class, responseCode = "201")
    public Response create(AccountDetails details, @Context UriInfo uri) {
        return Answers.created(accounts.create(details), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Duties.ADMINISTRATOR)
    @Operation(summary = "One account")
    @APIResponseSchema(AccountView.class)
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        return Answers.found(accounts.view(id), request);
    }

    @DELETE
    @Path("/{id}/sessions")
    @RolesAllowed(Duties.ADMINISTRATOR)
    @Operation(
            summary = "Sign an account out everywhere",
            description = "Its refresh tokens and access tokens end: here at once, on other replicas within a second."
                    + " May be repeated, so it needs no `If-Match`. Who may not come back is disabled as well.")
    public void endSessions(@PathParam("id") UUID id) {
        accounts.endSessions(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Duties.ADMINISTRATOR)
    @Operation(
            summary = "Change an account",
            description = "A merge patch; lists are replaced as a whole. Where the account has different"
                    + " duties in different places, scopes are to be written with their `duties`.")
    @RequestBody(ref = "AccountPatch")
    @APIResponseSchema(AccountView.class)
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return Answers.changed(accounts.change(id, ifMatch, patch));
    }
}
