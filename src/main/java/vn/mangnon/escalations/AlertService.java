package vn.mangnon.escalations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.escalations.AlertRepository.Addressee;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;

/** Reading warnings and clocks, and marking what was seen. */
@ApplicationScoped
@Transactional
class AlertService {

    private static final List<ClockAlert.Kind> OFFICERS =
            List.of(ClockAlert.Kind.HALF, ClockAlert.Kind.THREE_QUARTERS, ClockAlert.Kind.END);

    private final AlertRepository alerts;
    private final RowSecurity rowSecurity;
    private final CurrentUser user;
    private final Clock clock;

    AlertService(AlertRepository alerts, RowSecurity rowSecurity, CurrentUser user, Clock clock) {
        this.alerts = alerts;
        this.rowSecurity = rowSecurity;
        this.user = user;
        this.clock = clock;
    }

    Page<AlertView> list(AlertFilter filter, PageRequest page) {
        return asAddressed(() -> alerts.page(filter, me(), page));
    }

    AlertView markSeen(UUID id) {
        return asAddressed(() -> {
            alerts.find(id, me()).stream().findFirst().orElseThrow(Problem::notFound);
            alerts.markSeen(id, user.accountId(), clock.instant());
            return alerts.find(id, me()).get(0);
        });
    }

    Page<RunningClockView> running(ClockFilter filter, PageRequest page) {
        return alerts.running(filter, user.cases().places(), page);
    }

    /**
     * A province's supervisor sees no case, and is told all the same that a clock of one ran out: its number, its place and
     * the clock, in his own part of the country.
     */
    private <T> T asAddressed(Supplier<T> question) {
        return user.has(Duties.SUPERVISOR) ? rowSecurity.lifted(question) : question.get();
    }

    private Addressee me() {
        var kinds = new ArrayList<ClockAlert.Kind>();
        if (user.has(Duties.COMMUNE_OFFICER)) {
            kinds.addAll(OFFICERS);
        }
        if (user.has(Duties.COMMUNE_CHAIR)) {
            kinds.add(ClockAlert.Kind.TO_CHAIR);
        }
        if (user.has(Duties.SUPERVISOR)) {
            kinds.add(ClockAlert.Kind.TO_PROVINCE);
        }
        return new Addressee(user.accountId(), user.scope().territories(), kinds);
    }
}
