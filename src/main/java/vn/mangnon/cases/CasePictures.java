package vn.mangnon.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.clocks.ClockCode;
import vn.mangnon.clocks.ClockView;
import vn.mangnon.clocks.Clocks;
import vn.mangnon.kernel.Page;
import vn.mangnon.procedure.CaseStep;

/** Cases as they are shown: with their clocks, and what the caller may do to them now. */
@ApplicationScoped
class CasePictures {

    private final Clocks clocks;
    private final CurrentUser user;
    private final Clock clock;

    CasePictures(Clocks clocks, CurrentUser user, Clock clock) {
        this.clocks = clocks;
        this.user = user;
        this.clock = clock;
    }

    CaseView of(ProtectionCase known) {
        var its = clocks.of(known.id(), clock.instant());
        return CaseView.of(known, its, allowedActions(known, its));
    }

    Page<CaseSummary> of(Page<ProtectionCase> found) {
        var running = clocks.of(found.items().stream().map(ProtectionCase::id).toList(), clock.instant());
        return found.map(known -> {
            var its = running.getOrDefault(known.id(), List.of());
            return CaseSummary.of(known, its, allowedActions(known, its));
        });
    }

    /** Told by the procedure: what the caller's duties allow, and nothing stands against. */
    private List<String> allowedActions(ProtectionCase known, List<ClockView> its) {
        var about = CaseRef.of(known);
        var awaitsMeasure =
                its.stream().anyMatch(each -> each.code() == ClockCode.EMERGENCY_MEASURE && each.stoppedAt() == null);
        var standing = known.standing(awaitsMeasure);
        return Arrays.stream(CaseStep.values())
                // Where it lies, and not wherever the caller is one: what is shown singly is to be read only.
                .filter(step -> about.isIn(user.as(step.duties())))
                .filter(step -> standing.refusal(step, user.accountId()).isEmpty())
                .map(Enum::name)
                .toList();
    }
}
