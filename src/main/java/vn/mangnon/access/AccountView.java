package vn.mangnon.access;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** An account as administrators, and its own holder at {@code /me}, see it. */
@Schema(name = "Account")
record AccountView(
        UUID id,
        String username,
        String displayName,
        List<String> roles,
        List<GrantedScope> scopes,
        @Nullable UUID organizationId,
        boolean enabled,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.username(),
                account.displayName(),
                account.duties().stream().sorted().toList(),
                account.scopes(),
                account.organizationId(),
                account.enabled(),
                Versions.tag(account.version()));
    }
}
