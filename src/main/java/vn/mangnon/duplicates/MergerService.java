package vn.mangnon.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.children.Children;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Versions;

/** Making one record of two that are of one child, and two of one again. */
@ApplicationScoped
@Transactional
class MergerService {

    private final MergerRepository mergers;
    private final PairRepository pairs;
    private final Children children;
    private final CurrentUser user;
    private final RowSecurity rowSecurity;
    private final InputChecks checks;
    private final Clock clock;

    MergerService(
            MergerRepository mergers,
            PairRepository pairs,
            Children children,
            CurrentUser user,
            RowSecurity rowSecurity,
            InputChecks checks,
            Clock clock) {
        this.mergers = mergers;
        this.pairs = pairs;
        this.children = children;
        this.user = user;
        this.rowSecurity = rowSecurity;
        this.checks = checks;
        this.clock = clock;
    }

    MergerView merge(UUID childId, @Nullable String ifMatch, MergeChildren merge) {
        checks.of(merge).throwIfAny();
        var before =
                children.absorb(childId, merge.into(), ifMatch, user.children().toWrite());
        var now = clock.instant();
        var merger = new Merger(childId, merge.into(), before, merge.reason(), user.username(), now);
        merger.persist();
        // Gives nothing away: it moves rows from one child that is seen to another.
        rowSecurity.lifted(() -> {
            mergers.moveAll(merger);
            pairs.settle(childId, merge.into(), true, now);
        });
        return view(merger);
    }

    MergerView view(UUID childId) {
        return view(mergers.requireStanding(childId, user.children()));
    }

    void undo(UUID childId, @Nullable String ifMatch) {
        var sight = user.children().toWrite();
        var merger = mergers.requireStanding(childId, sight);
        Versions.require(ifMatch, merger.version());
        children.release(childId, merger.keptId(), merger.statusBefore(), sight);
        var now = clock.instant();
        merger.undo(user.username(), now);
        rowSecurity.lifted(() -> {
            mergers.moveBack(merger);
            pairs.settle(childId, merger.keptId(), false, now);
        });
    }

    private MergerView view(Merger merger) {
        var mayUndo = children.isVisible(
                merger.keptId(), user.childrenAs(Duties.COMMUNE_OFFICER).toWrite());
        return MergerView.of(merger, mergers.moved(merger.id()), mayUndo);
    }
}
