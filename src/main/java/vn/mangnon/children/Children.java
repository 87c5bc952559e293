package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.units.UnitRef;

/** The door: what other features may ask about the register. Call it inside a transaction. */
@ApplicationScoped
public class Children {

    private final ChildRepository children;
    private final PersonalIdRepository personalIds;
    private final TwinRepository twins;
    private final ChildService service;
    private final ChildMergerService mergers;

    Children(
            ChildRepository children,
            PersonalIdRepository personalIds,
            TwinRepository twins,
            ChildService service,
            ChildMergerService mergers) {
        this.children = children;
        this.personalIds = personalIds;
        this.twins = twins;
        this.service = service;
        this.mergers = mergers;
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

    /** The living record with this personal ID, wherever it is. Call it past row level security. */
    public Optional<Whereabouts> withPersonalId(String personalId) {
        return personalIds.anywhere(personalId);
    }

    /**
     * The living record of this name, birth date and mother, wherever it is. Whoever asks for the same three waits for this
     * transaction to end.
     */
    public Optional<Whereabouts> withMother(String fullName, LocalDate dateOfBirth, String mother) {
        return twins.anywhere(fullName, dateOfBirth, mother);
    }

    /** Where a living record lies, whoever asks. Call it past row level security. */
    public Optional<UnitPath> placeOf(UUID id) {
        return children.placeOf(id);
    }

    /** Moves a child's residence to another commune, with what is told of it there unknown yet. Past row level security. */
    public void moveTo(UUID id, UnitRef unit) {
        service.moveTo(id, unit);
    }

    /**
     * Puts one record in the place of another of the same child. Both are locked for the rest of the transaction, and what
     * belongs to the first is the caller's to move.
     *
     * @return what the absorbed one was before
     * @throws Problem 404 where either is not seen with this sight, 412 where the version is not that of the absorbed
     */
    public String absorb(UUID absorbed, UUID kept, @Nullable String ifMatch, Sight sight) {
        return mergers.absorb(absorbed, kept, ifMatch, sight);
    }

    /** Undoes {@link #absorb}. */
    public void release(UUID absorbed, UUID kept, String statusBefore, Sight sight) {
        mergers.release(absorbed, kept, statusBefore, sight);
    }
}
