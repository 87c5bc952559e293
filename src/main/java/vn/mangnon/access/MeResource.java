package vn.mangnon.access;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
class MeResource {

    private final CurrentUser user;
    private final AccountService accounts;

    MeResource(CurrentUser user, AccountService accounts) {
        this.user = user;
        this.accounts = accounts;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Who I am here",
            description =
                    "My duties, the part of the country I have business with, and which of the duties hold where.")
    public AccountView me() {
        return accounts.view(user.accountId());
    }

    @DELETE
    @Path("/sessions")
    @Authenticated
    @Operation(
            summary = "Sign out, everywhere",
            description =
                    "All my refresh tokens and access tokens end, that of this request too. May be repeated, so it"
                            + " needs no `If-Match`.")
    public void endSessions() {
        accounts.endSessions(user.accountId());
    }
}
