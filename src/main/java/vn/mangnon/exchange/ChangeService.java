package vn.mangnon.exchange;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Problem;

@ApplicationScoped
@Transactional
class ChangeService {

    private final ChangeRepository changes;
    private final CurrentUser user;

    ChangeService(ChangeRepository changes, CurrentUser user) {
        this.changes = changes;
        this.user = user;
    }

    ChangeFeed after(@Nullable String position, int limit) {
        var settled = changes.settled();
        var from = position == null ? new FeedPosition(settled.epoch(), "0", 0) : FeedPosition.decode(position);
        if (!from.epoch().equals(settled.epoch()) || from.isAheadOf(settled)) {
            throw Problem.of(410, "FEED_POSITION_GONE");
        }
        var rows = changes.between(from, settled, user.children(), limit);
        return new ChangeFeed(
                rows.stream().map(ChangeRepository.Row::view).toList(),
                next(rows, limit, settled).encode());
    }

    /** After a page that is not full the reader has seen all that has settled, and need not pass it again. */
    private static FeedPosition next(List<ChangeRepository.Row> rows, int limit, FeedPosition settled) {
        if (rows.size() < limit) {
            return settled;
        }
        var last = rows.get(rows.size() - 1);
        return new FeedPosition(settled.epoch(), last.txid(), last.seq());
    }

    double lagInSeconds() {
        return changes.lagInSeconds();
    }

    void atStart(@Observes StartupEvent event) {
        changes.settle();
    }
}
