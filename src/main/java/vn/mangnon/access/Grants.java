package vn.mangnon.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an account may do and where, put together for one request. */
record Grants(
        UUID accountId,
        String username,
        @Nullable UUID organizationId,
        @Nullable UUID actingFor,
        Set<String> duties,
        Scope scope,
        Sight children,
        Sight cases,
        Sessions sessions) {

    /** The attribute of the security identity that carries this. */
    static final String ATTRIBUTE = "mangnon.grants";
}
