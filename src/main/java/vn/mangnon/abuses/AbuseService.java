package vn.mangnon.abuses;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.cases.Cases;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Problem;

/** Writing down what was done to a child, as far as it has to be known. */
@ApplicationScoped
@Transactional
class AbuseService {

    private final AbuseRepository abuses;
    private final Cases cases;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    AbuseService(AbuseRepository abuses, Cases cases, CurrentUser user, InputChecks checks, Clock clock) {
        this.abuses = abuses;
        this.cases = cases;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    AbuseView view(UUID caseId) {
        var its = cases.require(caseId);
        return AbuseView.of(abuses.of(caseId).orElseThrow(Problem::notFound), its);
    }

    /** Also after the case has ended: what an authority does about it often comes later. */
    AbuseView write(UUID caseId, @Nullable String ifMatch, AbuseDetails details) {
        cases.requireToWrite(caseId);
        var faults = checks.of(details);
        var today = LocalDate.now(clock);
        for (int i = 0; i < details.handlings().size(); i++) {
            var handling = details.handlings().get(i);
            var late = handling != null
                    && handling.decidedOn() != null
                    && handling.decidedOn().isAfter(today);
            faults.addIf(late, "/handlings/" + i + "/decidedOn", "IN_THE_FUTURE");
        }
        faults.throwIfAny();
        cases.requireToWrite(caseId, ifMatch);
        var now = clock.instant();
        var known = abuses.of(caseId);
        known.ifPresent(abuse -> abuse.write(details, user.accountId(), now));
        var abuse = known.orElseGet(() -> new Abuse(caseId, details, user.accountId(), now));
        abuse.persistAndFlush();
        Log.infof("abuse in case %s written by account %s", caseId, user.accountId());
        return AbuseView.of(abuse, cases.touch(caseId));
    }
}
