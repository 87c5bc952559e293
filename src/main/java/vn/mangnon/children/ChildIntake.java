package vn.mangnon.children;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.TwinRepository.NamedWithMother;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Folding;
import vn.mangnon.kernel.Problem;
import vn.mangnon.limits.Limits;

/**
 * The door for many at once, such as an import's rows: the rules are those of registering one child, asked in a few
 * statements for all of them. What concerns one row is that row's fault and holds up none of the others. Whom it meets in the
 * register stands in the trail, and there is a limit to how many elsewhere it tells of: a list of numbers that is only tried
 * is a list of questions.
 */
@ApplicationScoped
@Transactional
public class ChildIntake {

    /**
     * A child that is brought.
     *
     * @param id of the record to be; brought twice, it meets itself
     * @param line where it stands in what was brought
     */
    public record Arrival(UUID id, long line, ChildDetails details) {}

    /** Why one is not taken. */
    public record Refusal(long line, Fault fault) {}

    private final ChildRepository children;
    private final TwinRepository twins;
    private final ArrivalChecks checks;
    private final Lookalikes lookalikes;
    private final AuditTrail trail;
    private final Limits limits;
    private final CurrentUser user;
    private final Clock clock;

    ChildIntake(
            ChildRepository children,
            TwinRepository twins,
            ArrivalChecks checks,
            Lookalikes lookalikes,
            AuditTrail trail,
            Limits limits,
            CurrentUser user,
            Clock clock) {
        this.children = children;
        this.twins = twins;
        this.checks = checks;
        this.lookalikes = lookalikes;
        this.trail = trail;
        this.limits = limits;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What would be refused; nothing is written.
     *
     * @throws Problem 429 when more were told to be registered elsewhere than anybody's lists have
     */
    public List<Refusal> check(List<Arrival> arrivals) {
        return told(checks.of(arrivals, false));
    }

    /** Registers all that is not refused, and forgets them: nothing of it stays in memory. */
    public List<Refusal> register(List<Arrival> arrivals) {
        return register(arrivals, true);
    }

    /**
     * The same for more than can be waited for one by one. Before its transaction ends the caller asks {@link
     * #wasOvertaken}.
     */
    public List<Refusal> registerUnguarded(List<Arrival> arrivals) {
        return register(arrivals, false);
    }

    private List<Refusal> register(List<Arrival> arrivals, boolean waits) {
        var now = clock.instant();
        var batch = checks.of(arrivals, waits);
        var refusals = told(batch);
        for (var arrival : batch.accepted()) {
            new Child(arrival.details(), batch.homeOf(arrival), now).persist();
        }
        children.flush();
        for (var arrival : batch.accepted()) {
            var reason = arrival.details().duplicateReason();
            if (reason != null) {
                lookalikes.of(arrival.id(), reason);
            }
        }
        children.forget();
        Log.infof("%d children registered by account %s", batch.accepted().size(), user.accountId());
        return refusals;
    }

    /**
     * Whether somebody else has registered one of those that this transaction registered unguarded. If not, nobody does until
     * it ends.
     *
     * @param saidToBeOthers those of them that came with a {@code duplicateReason}
     */
    public boolean wasOvertaken(Collection<UUID> saidToBeOthers) {
        return twins.twinMeanwhile(saidToBeOthers);
    }

    private List<Refusal> told(ArrivalChecks.Batch batch) {
        for (long left = batch.metElsewhere(); left > 0; left--) {
            limits.foundElsewhere().spend(user.accountId().toString()).ifPresent(wait -> {
                throw Problem.tooMany("FOUND_ELSEWHERE_EXCEEDED", wait);
            });
        }
        trail.shown(AuditSubject.CHILD, batch.met());
        return batch.refusals();
    }

    /** What makes two children one, as far as names can tell; nothing where there is not enough of them. */
    public static @Nullable String keyOf(ChildDetails details) {
        var named = ArrivalChecks.named(details);
        return named == null ? null : key(named);
    }

    static String key(NamedWithMother named) {
        return Folding.name(named.fullName()) + '|' + named.dateOfBirth() + '|' + Folding.name(named.mother());
    }
}
