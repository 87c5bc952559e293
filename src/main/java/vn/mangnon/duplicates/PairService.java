package vn.mangnon.duplicates;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.children.Lookalike;
import vn.mangnon.children.Lookalikes;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Versions;

/** Finding records that may be of one child, and putting aside those that are not. */
@ApplicationScoped
@Transactional
class PairService implements Lookalikes {

    /** Of a transaction: some seconds at most, also where a whole import is new. */
    private static final int AT_ONCE = 200;

    private static final int MOST_AT_A_RUN = 20_000;

    private final PairRepository pairs;
    private final CurrentUser user;
    private final RowSecurity rowSecurity;
    private final InputChecks checks;
    private final Clock clock;

    PairService(PairRepository pairs, CurrentUser user, RowSecurity rowSecurity, InputChecks checks, Clock clock) {
        this.pairs = pairs;
        this.user = user;
        this.rowSecurity = rowSecurity;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public List<Lookalike> of(UUID childId, @Nullable String duplicateReason) {
        var now = clock.instant();
        pairs.compare(childId, 1, now);
        if (duplicateReason != null) {
            rowSecurity.lifted(() -> dismissAll(childId, duplicateReason, now));
        }
        return pairs.of(childId, user.children()).stream()
                .filter(pair -> pair.status() == PairStatus.OPEN)
                .map(pair -> new Lookalike(pair.otherThan(childId), pair.score(), pair.reasons()))
                .toList();
    }

    private void dismissAll(UUID childId, String reason, Instant now) {
        for (var pair : pairs.openOf(childId)) {
            pair.dismiss(reason, user.accountId(), now);
        }
        pairs.flush();
    }

    /** Whoever came by an import or was changed; what is left over waits for the next run. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compareNew() {
        var compared = 0;
        for (int some = AT_ONCE; some == AT_ONCE && compared < MOST_AT_A_RUN; compared += some) {
            some = QuarkusTransaction.requiringNew().call(() -> pairs.compare(null, AT_ONCE, clock.instant()));
        }
        if (compared > 0) {
            Log.infof("%d children compared with those of their birth date and name", compared);
        }
    }

    Page<PairView> list(PageRequest page) {
        return pairs.page(user.children(), page).map(this::view);
    }

    PairView view(UUID id) {
        return view(pairs.require(id, user.children()));
    }

    PairView dismiss(UUID id, @Nullable String ifMatch, DismissPair dismissal) {
        checks.of(dismissal).throwIfAny();
        var pair = pairs.require(id, user.children().toWrite());
        Versions.require(ifMatch, pair.version());
        pair.dismiss(dismissal.reason(), user.accountId(), clock.instant());
        pairs.flush();
        Log.infof("pair %s dismissed by account %s", id, user.accountId());
        return view(pair);
    }

    private PairView view(Pair pair) {
        return PairView.of(pair, user.childrenAs(Duties.COMMUNE_OFFICER).covers(pair.place()));
    }
}
