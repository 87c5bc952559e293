package vn.mangnon.children;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News: what a child's record said of its home until today, and says no longer. The database keeps the units by itself; the
 * words that are sealed it could not carry over.
 *
 * @param residence that was left, if it had an address
 * @param left who cared for the child
 */
public record HomeChanged(UUID childId, @Nullable Residence residence, List<Caregiver> left, LocalDate on) {

    public HomeChanged {
        left = List.copyOf(left);
    }

    boolean isToBeKept() {
        return residence != null || !left.isEmpty();
    }
}
