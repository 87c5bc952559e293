package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.access.Sight;

/** The door: what other features may ask about the register. Call it inside a transaction. */
@ApplicationScoped
public class Children {

    /** Luật Trẻ em 102/2016/QH13 Đ.1: a child is under sixteen. */
    public static final int AGE_OF_MAJORITY = Child.AGE_OF_MAJORITY;

    private final ChildRepository children;

    Children(ChildRepository children) {
        this.children = children;
    }

    /** Whether there is such a child that somebody with this sight has business with. */
    public boolean isVisible(UUID id, Sight sight) {
        return children.isVisible(id, sight);
    }

    /** Those of these children that somebody with this sight has business with, in one statement. */
    public Set<UUID> visible(Collection<UUID> ids, Sight sight) {
        return ids.isEmpty() ? Set.of() : children.visible(ids, sight);
    }

    /** The date of birth of such a child, as it is written; empty where there is none. */
    public Optional<LocalDate> birthOf(UUID id, Sight sight) {
        return children.birthOf(id, sight);
    }

    /** Who the child is, by name; empty where somebody with this sight has no business with such a one. */
    public Optional<ChildCard> cardOf(UUID id, Sight sight) {
        return children.isVisible(id, sight)
                ? Optional.of(ChildCard.of(children.require(id, sight)))
                : Optional.empty();
    }
}
