package vn.mangnon.seals;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

/** Seals what is new, and proves what is sealed. */
@ApplicationScoped
@Transactional
class SealService {

    /** So much is in memory at once, here and when it is verified. */
    private static final int ENTRIES_OF_A_SEAL = 10_000;

    private static final String ORDER = "-number";

    private final EntityManager entities;
    private final Clock clock;

    SealService(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Before anything is recorded at a start: if the trail came here from another server, whose transactions counted higher,
     * all of it is sealed as the end of an era. Left alone, new entries would count as older than what is sealed.
     */
    void atStart(@Observes @Priority(2) StartupEvent event) {
        entities.unwrap(Session.class).doWork(connection -> endEraOfAnotherServer(new SealRepository(connection)));
    }

    void endEraOfAnotherServer(SealRepository seals) throws java.sql.SQLException {
        if (!seals.hasEntriesOfAnotherServer(seals.last().start())) {
            return;
        }
        // Of several replicas that start at once the first does it.
        seals.waitForLock();
        var last = seals.last();
        if (!seals.hasEntriesOfAnotherServer(last.start())) {
            return;
        }
        var rest = seals.allAfter(last.start(), ENTRIES_OF_A_SEAL);
        while (rest.size() == ENTRIES_OF_A_SEAL) {
            last = add(seals, last.next(clock.instant(), rest, null));
            rest = seals.allAfter(last.start(), ENTRIES_OF_A_SEAL);
        }
        last = add(seals, last.next(clock.instant(), rest, seals.lastNumber()));
        Log.warnf("this audit trail was written on another server: seal %d ends its era", last.number());
    }

    private static Seal add(SealRepository seals, Seal seal) throws java.sql.SQLException {
        seals.add(seal);
        return seal;
    }

    /** @return whether there may be more to seal */
    boolean sealSome() {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            var seals = new SealRepository(connection);
            if (!seals.lock()) {
                return false;
            }
            var last = seals.last();
            var entries = seals.settledAfter(last.start(), ENTRIES_OF_A_SEAL);
            if (!entries.isEmpty()) {
                seals.add(last.next(clock.instant(), entries, null));
            }
            return entries.size() == ENTRIES_OF_A_SEAL;
        });
    }

    /**
     * In the caller's transaction, which must have time: a long trail takes longer than a request may.
     *
     * @param verified hears after each seal how many were whole so far, and of how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Verdict verify(Verification.Progress verified) {
        return entities.unwrap(Session.class).doReturningWork(connection -> Verification.of(connection, verified));
    }

    Page<SealView> list(PageRequest request) {
        var before = request.cursor() == null
                ? null
                : Cursor.decode(request.cursor(), ORDER, 1).key(0, Long::valueOf);
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            var seals = new SealRepository(connection);
            List<Seal> rows = seals.before(before, request.rows());
            var total = request.counted() ? seals.count() : null;
            return Page.of(rows, request, seal -> new Cursor(ORDER, seal.number()), total)
                    .map(SealView::of);
        });
    }
}
