package vn.mangnon.escalations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.escalations.AlertRepository.Addressee;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

/** Reading warnings and clocks, and marking what was seen. */
@ApplicationScoped
@Transactional
class AlertService {

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
            alerts.require(id, me());
            alerts.markSeen(id, user.accountId(), clock.instant());
            return alerts.require(id, me());
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
        return user.as(Duties.SUPERVISOR).territories().isEmpty() ? question.get() : rowSecurity.lifted(question);
    }

    private Addressee me() {
        return new Addressee(
                user.accountId(),
                user.as(Duties.COMMUNE_OFFICER).territories(),
                user.as(Duties.COMMUNE_CHAIR).territories(),
                user.as(Duties.SUPERVISOR).territories());
    }
}
