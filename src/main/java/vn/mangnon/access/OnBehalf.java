package vn.mangnon.access;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Problem;

/**
 * Work in the background in the name of whoever asked for it: with what the account may see and do <em>now</em>, whoever's
 * thread it runs on and however long ago it was asked for. Row level security, the scope of every query and the audit trail
 * hold for it as for a request.
 */
@ApplicationScoped
public class OnBehalf {

    private record Acting(Grants grants, String name) {}

    private static final ThreadLocal<@Nullable Acting> ACTING = new ThreadLocal<>();

    private final GrantsReader grants;
    private final Operation operation;

    OnBehalf(GrantsReader grants, Operation operation) {
        this.grants = grants;
        this.operation = operation;
    }

    /**
     * @param name what the audit trail calls it: the operation that was asked for, such as {@code POST /imports}
     * @param duties that allow this operation; what other duties show the account is not seen
     * @throws Problem 401 when the account is gone or may no longer sign in
     */
    public <T> T of(UUID accountId, String name, Set<String> duties, Supplier<T> work) {
        var mine =
                new Acting(grants.read(accountId).orElseThrow(() -> Problem.unauthenticated("UNAUTHENTICATED")), name);
        // What the thread brought along of the request that asked is over, or belongs to another.
        var requests = Arc.container().requestContext();
        var brought = requests.getStateIfActive();
        if (brought != null) {
            requests.deactivate();
        }
        requests.activate();
        ACTING.set(mine);
        try {
            operation.isAllowedTo(duties);
            return work.get();
        } finally {
            ACTING.remove();
            requests.terminate();
            if (brought != null) {
                requests.activate(brought);
            }
        }
    }

    /**
     * Between two parts of the work: whoever has lost a duty or a place meanwhile goes on without it.
     *
     * @throws Problem 401 when the account is gone or may no longer sign in
     */
    public void lookAgain() {
        var acting = Objects.requireNonNull(ACTING.get(), "only inside the work");
        var mine = grants.read(acting.grants().accountId());
        ACTING.set(new Acting(mine.orElseThrow(() -> Problem.unauthenticated("UNAUTHENTICATED")), acting.name()));
    }

    /** The operation in whose name this thread works, if it works in somebody's. */
    public static Optional<String> operation() {
        return Optional.ofNullable(ACTING.get()).map(Acting::name);
    }

    static Optional<Grants> grants() {
        return Optional.ofNullable(ACTING.get()).map(Acting::grants);
    }
}
