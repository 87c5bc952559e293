package vn.mangnon.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operation that is asked for: which duties allow it, and what it thereby allows who asks. Until it is known none do. */
@RequestScoped
class Operation {

    /** In one piece, so that nobody is ever answered with the rights of another. */
    private record Asked(Grants grants, Rights rights) {}

    private Set<String> duties = Set.of();
    private @Nullable Asked last;

    void isAllowedTo(Set<String> allowed) {
        duties = allowed;
        last = null;
    }

    /** Several times in each request, mostly of the same. */
    Rights rightsOf(Grants grants) {
        var asked = last;
        if (asked == null || asked.grants() != grants) {
            asked = new Asked(grants, grants.by(duties));
            last = asked;
        }
        return asked.rights();
    }
}
