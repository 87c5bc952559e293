package vn.mangnon.rights;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import vn.mangnon.calendar.CalendarService;
import vn.mangnon.kernel.DemonstrationWanted;
import vn.mangnon.units.Units;

/** One invented mother of Thường Phước has asked what is kept of her child, two days ago. */
@ApplicationScoped
class DemonstrationRequests {

    private static final String COMMUNE = "29971";

    private final RequestRepository requests;
    private final PrivacyLimits limits;
    private final CalendarService calendar;
    private final Units units;
    private final Clock clock;

    DemonstrationRequests(
            RequestRepository requests, PrivacyLimits limits, CalendarService calendar, Units units, Clock clock) {
        this.requests = requests;
        this.limits = limits;
        this.calendar = calendar;
        this.units = units;
        this.clock = clock;
    }

    void load(@Observes @Priority(430) DemonstrationWanted wanted) {
        var today = LocalDate.now(clock);
        var received = wanted.now().minus(Duration.ofDays(2));
        var reply = limits.inForce(PrivacyLimits.REPLY, today.minusDays(2));
        var access = limits.inForce(RequestKind.ACCESS.name(), today.minusDays(2));
        if (reply.isEmpty() || access.isEmpty()) {
            return;
        }
        var commune = units.withCode(COMMUNE, today).orElseThrow();
        var child = requests.childrenLivingIn(commune.id()).stream().findFirst().orElseThrow();
        var days = calendar.workingDays();
        new DataSubjectRequest(
                        new RequestDetails(
                                null,
                                RequestKind.ACCESS,
                                child,
                                commune.id(),
                                Requester.MOTHER,
                                "Lê Thị Hoa",
                                "0999000111",
                                "Xin được biết xã đang lưu những thông tin gì của con tôi (số liệu minh họa)",
                                received,
                                null),
                        commune.home(),
                        PrivacyClock.running(
                                reply.get().legalBasis(), reply.get().limit().dueAt(received, days, clock.getZone())),
                        PrivacyClock.running(
                                access.get().legalBasis(), access.get().limit().dueAt(received, days, clock.getZone())),
                        wanted.now())
                .persist();
    }
}
