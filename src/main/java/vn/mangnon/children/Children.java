package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.mangnon.access.Scope;

/** The door: what other features may ask about the register. Call it inside a transaction. */
@ApplicationScoped
public class Children {

    /** Luật Trẻ em 102/2016/QH13 Đ.1: a child is under sixteen. */
    public static final int AGE_OF_MAJORITY = Child.AGE_OF_MAJORITY;

    private final ChildRepository children;

    Children(ChildRepository children) {
        this.children = children;
    }

    /** Whether there is such a child that somebody with this scope has business with. */
    public boolean isVisible(UUID id, Scope scope) {
        return children.isVisible(id, scope);
    }
}
