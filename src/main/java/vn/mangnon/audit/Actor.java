package vn.mangnon.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, and for which organization or unit; nobody known for a request without a good token.
 *
 * @param proven whether it is sure to be this one: of a name that was only typed it is not, though there be such an account
 */
record Actor(
        @Nullable UUID accountId,
        @Nullable String username,
        @Nullable UUID actingFor,
        boolean proven) {

    /** Work that no request asked for. */
    static final Actor SYSTEM = new Actor(null, "system", null, false);

    static final Actor NOBODY = new Actor(null, null, null, false);
}
