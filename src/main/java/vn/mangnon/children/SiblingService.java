package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Folding;
import vn.mangnon.kernel.Page;

/** Brothers and sisters, as far as the register can tell. */
@ApplicationScoped
@Transactional
class SiblingService {

    private final ChildRepository children;
    private final CircumstanceRules circumstances;
    private final CurrentUser user;
    private final Clock clock;

    SiblingService(ChildRepository children, CircumstanceRules circumstances, CurrentUser user, Clock clock) {
        this.children = children;
        this.circumstances = circumstances;
        this.user = user;
        this.clock = clock;
    }

    /** Of a family few are many: no more than a page of them. */
    Page<Sibling> of(UUID id) {
        var child = children.require(id, user.children());
        var today = LocalDate.now(clock);
        var mother = ChildDetails.of(child).mother().orElse(null);
        var found = children.siblings(child, mother, user.children()).stream()
                .map(other -> new Sibling(
                        ChildSummary.of(other, today, circumstances::isKeptBack), reasons(child, mother, other)))
                .filter(sibling -> !sibling.reasons().isEmpty())
                .toList();
        return new Page<>(found, null, null);
    }

    private static List<String> reasons(Child child, @Nullable String mother, Child other) {
        var reasons = new ArrayList<String>();
        if (child.householdId() != null && child.householdId().equals(other.householdId())) {
            reasons.add("HOUSEHOLD");
        }
        var others = ChildDetails.of(other).mother().orElse(null);
        if (mother != null && others != null && Folding.fold(mother).equals(Folding.fold(others))) {
            reasons.add("MOTHER");
        }
        return reasons;
    }
}
