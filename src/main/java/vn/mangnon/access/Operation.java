package vn.mangnon.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operation that is asked for: which duties allow it, and what it thereby allows who asks. Until it is known none do. */
@RequestScoped
class Operation {

    private Set<String> duties = Set.of();
    private @Nullable Grants asking;
    private @Nullable Rights rights;

    void isAllowedTo(Set<String> allowed) {
        duties = allowed;
        asking = null;
    }

    /** Asked several times in each request, mostly of the same. */
    Rights rightsOf(Grants grants) {
        if (rights == null || asking != grants) {
            rights = grants.by(duties);
            asking = grants;
        }
        return rights;
    }
}
