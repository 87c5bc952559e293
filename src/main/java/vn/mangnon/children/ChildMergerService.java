package vn.mangnon.children;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;

/** Two records of one child become one, and two again; what of others' goes with them is the mergers' to know. */
@ApplicationScoped
@Transactional
class ChildMergerService {

    private final ChildRepository children;
    private final RegisteredAlready registered;
    private final CurrentUser user;
    private final Clock clock;

    ChildMergerService(ChildRepository children, RegisteredAlready registered, CurrentUser user, Clock clock) {
        this.children = children;
        this.registered = registered;
        this.user = user;
        this.clock = clock;
    }

    String absorb(UUID absorbedId, UUID keptId, @Nullable String ifMatch, Sight sight) {
        if (absorbedId.equals(keptId)) {
            throw Problem.invalid(List.of(new Fault("/into", "SAME_CHILD")));
        }
        var absorbed = children.require(absorbedId, sight);
        Versions.require(ifMatch, absorbed.version());
        if (!children.isVisible(keptId, sight)) {
            throw Problem.invalid(List.of(new Fault("/into", "UNKNOWN_VALUE")));
        }
        var kept = children.require(keptId, sight);
        children.lock(absorbed, kept);
        if (absorbed.mergedInto() != null || kept.mergedInto() != null) {
            throw Problem.conflict("MERGED_MEANWHILE");
        }
        if (absorbed.personalIdStatus() == PersonalIdStatus.VERIFIED
                && kept.personalIdStatus() == PersonalIdStatus.VERIFIED
                && !Objects.equals(absorbed.personalId(), kept.personalId())) {
            throw Problem.conflict("TWO_VERIFIED_PERSONAL_IDS");
        }
        var before = absorbed.storedStatus();
        var now = clock.instant();
        absorbed.mergeInto(keptId, now);
        kept.partChanged(now);
        children.flush();
        Log.infof("child %s merged into %s by account %s", absorbedId, keptId, user.accountId());
        return before.name();
    }

    void release(UUID absorbedId, UUID keptId, String statusBefore, Sight sight) {
        var absorbed = children.requireEvenMerged(absorbedId, sight);
        var kept = children.requireEvenMerged(keptId, sight);
        children.lock(absorbed, kept);
        if (kept.mergedInto() != null) {
            throw Problem.conflict("MERGED_FURTHER");
        }
        registered.refuseLiving(absorbed.personalId());
        var now = clock.instant();
        absorbed.standAgain(ChildStatus.valueOf(statusBefore), now);
        kept.partChanged(now);
        children.flush();
        Log.infof("child %s stands again beside %s, by account %s", absorbedId, keptId, user.accountId());
    }
}
