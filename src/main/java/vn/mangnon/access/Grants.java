package vn.mangnon.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an account may do and where.
 *
 * @param duties all it is charged with, also those that hold nowhere today
 * @param reaches how far each of them goes
 */
record Grants(
        UUID accountId,
        String username,
        @Nullable UUID organizationId,
        @Nullable UUID actingFor,
        Set<String> duties,
        Reaches reaches,
        Sessions sessions) {

    /** The attribute of the security identity that carries this. */
    static final String ATTRIBUTE = "mangnon.grants";

    /** What those of these duties give that the account has: every question names the duties that count for it. */
    Rights by(Set<String> counting) {
        return reaches.by(counting);
    }
}
