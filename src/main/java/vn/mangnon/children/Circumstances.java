package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Problem;

/** The door to the entries of the registers about one child. Call it inside a transaction. */
@ApplicationScoped
public class Circumstances {

    /** How old a child is, and which groups, parts of groups and conditions hold of it. */
    public record Holding(BirthDate birth, Set<String> codes) {}

    private final ChildRepository children;
    private final ReviewIntervals intervals;
    private final CurrentUser user;

    Circumstances(ChildRepository children, ReviewIntervals intervals, CurrentUser user) {
        this.children = children;
        this.intervals = intervals;
        this.user = user;
    }

    /** The first day of such an entry; there is no other. */
    public LocalDate require(UUID childId, UUID id, Sight sight) {
        return entry(children.require(childId, sight), id).since();
    }

    public boolean isSeen(UUID childId, Sight sight) {
        return children.isVisible(childId, sight);
    }

    public Holding holding(UUID childId, Sight sight, LocalDate day) {
        var child = children.require(childId, sight);
        var codes = child.circumstances().stream()
                .filter(entry -> entry.holdsOn(day))
                .flatMap(entry -> Stream.of(entry.category(), entry.subcategory(), entry.condition()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Holding(child.birthDate(), codes);
    }

    /**
     * Somebody looked at it on a day.
     *
     * @return when to look again; never, where it was over
     */
    public @Nullable LocalDate reviewed(
            UUID childId, UUID id, LocalDate day, boolean stillHolds, @Nullable LocalDate next, Instant now) {
        var child = children.require(childId, user.children().toWrite());
        var entry = entry(child, id);
        if (entry.isWithdrawn()) {
            throw Problem.conflict("ENTRY_WITHDRAWN");
        }
        if (entry.until() != null) {
            throw Problem.conflict("ENTRY_ENDED");
        }
        if (stillHolds) {
            entry.reviewBy(next == null ? intervals.reviewAfter(entry, day) : next);
        } else {
            entry.endByReview(day, now);
        }
        child.partChanged(now);
        return entry.reviewDueOn();
    }

    private static Circumstance entry(Child child, UUID id) {
        return child.circumstances().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
