package vn.mangnon.exchange;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
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
        var epoch = changes.epoch();
        var from = position == null ? new FeedPosition(epoch, "0", 0) : FeedPosition.decode(position);
        if (!from.epoch().equals(epoch)) {
            throw Problem.of(410, "FEED_POSITION_GONE");
        }
        var rows = changes.after(from.txid(), from.seq(), user.scope(), limit);
        var last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        var next = last == null ? from : new FeedPosition(epoch, last.txid(), last.seq());
        return new ChangeFeed(rows.stream().map(ChangeRepository.Row::view).toList(), next.encode());
    }

    void atStart(@Observes StartupEvent event) {
        changes.settle();
    }
}
