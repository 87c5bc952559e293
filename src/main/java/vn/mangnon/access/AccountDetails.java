package vn.mangnon.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account as an administrator writes it. The password is never read back. */
@Schema(name = "AccountDetails")
public record AccountDetails(
        @Schema(description = "Only on create: an id of the client's own.") @Nullable
        UUID id,

        @NotBlank @Size(max = 100) @Pattern(regexp = "[a-z0-9][a-z0-9._-]*")
        String username,

        @NotBlank @Size(max = 200) String displayName,

        @Schema(
                description =
                        "Required on create for accounts that sign in here; at least 12 characters, at most 72 bytes, and none"
                                + " that everybody tries. Giving one ends all sessions of the account.")
        @Size(min = SHORTEST_PASSWORD, max = 72)
        @Nullable
        String password,

        @Nullable UUID organizationId,

        @Schema(description = "`false`: may no longer sign in; takes effect within seconds.") @Nullable
        Boolean enabled,

        @Schema(
                description =
                        "All duties of the account. One that no scope names in its `duties` holds nowhere: an officer"
                                + " without a place sees nothing.")
        @NotEmpty
        List<@NotNull String> roles,

        @NotNull List<@NotNull GrantedScope> scopes) {

    static final int SHORTEST_PASSWORD = 12;

    public AccountDetails {
        roles = roles == null ? List.of() : List.copyOf(roles);
        scopes = scopes == null ? List.of() : List.copyOf(scopes);
    }

    /** As its administrator would write it: with the duties of each scope where they differ. */
    static AccountDetails of(Account account) {
        return new AccountDetails(
                null,
                account.username(),
                account.displayName(),
                null,
                account.organizationId(),
                account.enabled(),
                account.duties().stream().sorted().toList(),
                account.isPaired()
                        ? account.scopes()
                        : account.grants().stream().map(Grant::scope).distinct().toList());
    }

    /** A scope that names no duties is for all of them. */
    Set<Grant> grants() {
        return scopes.stream()
                .flatMap(scope -> Objects.requireNonNullElse(scope.duties(), roles).stream()
                        .map(duty -> Grant.of(duty, scope)))
                .collect(Collectors.toSet());
    }
}
