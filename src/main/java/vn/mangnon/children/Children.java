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

    private final ChildRepository children;

    private final ChildService service;

    Children(ChildRepository children, ChildService service) {
        this.children = children;
        this.service = service;
    }

    /** Whether there is such a child that somebody with this sight has business with. */
    public boolean isVisible(UUID id, Sight sight) {
        return children.isVisible(id, sight);
    }

    /** Where such a child lives from now on, or has since a day; checked and refused as if it stood in a patch. */
    public void reside(UUID id, Residence residence) {
        service.reside(id, residence);
    }

    /** Where such a child lives after all, for what was said since was a mistake. */
    public void resideAgain(UUID id, Residence residence) {
        service.resideAgain(id, residence);
    }

    /** Something that belongs to such a child was changed, so the version of the whole moves. */
    public void noteChange(UUID id) {
        service.noteChange(id);
    }

    /** The sixteenth birthday and the like of such a child; empty where there is none. */
    public Optional<BirthDate> birthDateOf(UUID id, Sight sight) {
        return children.birthDateOf(id, sight);
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
