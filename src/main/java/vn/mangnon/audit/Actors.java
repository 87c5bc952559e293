package vn.mangnon.audit;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.SignInTried;

/** Who asks, for one request: the account of its token, or the name that was typed to sign in. */
@RequestScoped
class Actors {

    /** What user names look like; what was typed there may also be a password, which nobody wants to read here. */
    private static final String USERNAME = "[a-z0-9][a-z0-9._-]{0,99}";

    private final CurrentUser user;
    private @Nullable Actor typed;

    Actors(CurrentUser user) {
        this.user = user;
    }

    static boolean mayBeAsked() {
        return Arc.container().requestContext().isActive();
    }

    void tried(@Observes SignInTried attempt) {
        var name = attempt.username();
        typed = new Actor(attempt.accountId(), name != null && name.matches(USERNAME) ? name : null, null, false);
    }

    Actor current() {
        if (typed != null) {
            return typed;
        }
        return user.isKnown()
                ? new Actor(user.accountId(), user.username(), user.actingFor().orElse(null), true)
                : Actor.NOBODY;
    }
}
