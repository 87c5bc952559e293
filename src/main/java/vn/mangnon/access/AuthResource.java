package vn.mangnon.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** No idempotency key here: a stored answer would be a stored token. */
@Path("/auth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
class AuthResource {

    private final PasswordSignIn passwords;
    private final SignInService signIns;

    AuthResource(PasswordSignIn passwords, SignInService signIns) {
        this.passwords = passwords;
        this.signIns = signIns;
    }

    @POST
    @Path("/token")
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "Sign in with a local account",
            description = "Put `accessToken` into the header `Authorization: Bearer …` of every request.")
    public Tokens signIn(SignIn credentials) {
        return passwords.signIn(credentials);
    }

    @POST
    @Path("/refresh")
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "New tokens for a refresh token",
            description =
                    "Each refresh token works once. Used twice, it is in two hands: then all that came of its sign-in end.")
    public Tokens refresh(RefreshSignIn request) {
        return signIns.refresh(request);
    }
}
