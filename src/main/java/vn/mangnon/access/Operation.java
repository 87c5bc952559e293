package vn.mangnon.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/** The operation that is asked for: which duties allow it. Until it is known none do. */
@RequestScoped
class Operation {

    private Set<String> duties = Set.of();

    void isAllowedTo(Set<String> allowed) {
        duties = allowed;
    }

    Set<String> duties() {
        return duties;
    }
}
