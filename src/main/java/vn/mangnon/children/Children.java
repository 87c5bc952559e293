package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.mangnon.access.Scope;

/** The door: what other features may ask about the register. Call it inside a transaction. */
@ApplicationScoped
public class Children {

    private final ChildRepository children;

    Children(ChildRepository children) {
        this.children = children;
    }

    /** Whether there is such a child that somebody with this scope has business with. */
    public boolean isVisible(UUID id, Scope scope) {
        return children.isVisible(id, scope);
    }
}
