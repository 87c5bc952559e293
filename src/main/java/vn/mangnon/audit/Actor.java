package vn.mangnon.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did it, and for which organization or unit; nobody known for a request without a good token. */
record Actor(
        @Nullable UUID accountId,
        @Nullable String username,
        @Nullable UUID actingFor) {

    /** Work that no request asked for. */
    static final Actor SYSTEM = new Actor(null, "system", null);

    static final Actor NOBODY = new Actor(null, null, null);

    boolean isKnown() {
        return accountId != null;
    }
}
