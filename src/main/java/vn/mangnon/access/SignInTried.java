package vn.mangnon.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News: somebody presented credentials. Told before they are known to be right, in the request that brings them.
 *
 * @param username as it was typed; absent for a refresh token that nobody has
 * @param accountId absent where there is no such account
 */
public record SignInTried(
        @Nullable String username, @Nullable UUID accountId) {}
