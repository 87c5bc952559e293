package vn.mangnon.exceptional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.UnitPath;

/** The door: a search for who is in a sensitive group goes on record in the transaction that answers it. */
@ApplicationScoped
@Transactional
public class SensitiveSearches {

    private final SensitiveSearchRepository searches;
    private final CurrentUser user;
    private final Clock clock;

    SensitiveSearches(SensitiveSearchRepository searches, CurrentUser user, Clock clock) {
        this.searches = searches;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param circumstance the group's letter
     * @param reason as the caller gave it; the caller has seen to it that it is there
     * @param place where it was looked
     */
    public void record(@Nullable String circumstance, @Nullable String reason, UnitPath place, int childrenShown) {
        if (circumstance == null || reason == null) {
            throw new IllegalArgumentException("a group and a reason");
        }
        new SensitiveSearch(
                        circumstance, reason, place, childrenShown, user.accountId(), user.username(), clock.instant())
                .persist();
    }

    Page<SensitiveSearchView> list(PageRequest page) {
        return searches.page(user.scope().territories(), page).map(SensitiveSearchView::of);
    }
}
