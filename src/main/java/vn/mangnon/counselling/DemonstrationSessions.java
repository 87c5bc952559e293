package vn.mangnon.counselling;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import vn.mangnon.access.Accounts;
import vn.mangnon.kernel.DemonstrationWanted;
import vn.mangnon.units.Units;

/** The invented counselling of two months in xã Thường Phước; one session proposes help that waits for the chair. */
@ApplicationScoped
class DemonstrationSessions {

    private static final int SESSIONS = 24;
    private static final int DAYS_BETWEEN = 3;
    private static final int GROUP = 15;

    private final Accounts accounts;
    private final Units units;
    private final Clock clock;

    DemonstrationSessions(Accounts accounts, Units units, Clock clock) {
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
    }

    void load(@Observes @Priority(510) DemonstrationWanted wanted) {
        var today = LocalDate.now(clock);
        var unit = units.withCode("29971", today).orElseThrow();
        var officer = accounts.idOf("thuongphuoc").orElseThrow();
        for (int i = 0; i < SESSIONS; i++) {
            var kind = SessionKind.values()[i % SessionKind.values().length];
            var details = new SessionDetails(
                    null,
                    kind,
                    today.minusDays((long) i * DAYS_BETWEEN),
                    unit.id(),
                    null,
                    Set.of(),
                    kind == SessionKind.GROUP_SESSION ? GROUP : 1,
                    null,
                    i == 0 ? "Hỗ trợ sách vở và đồng phục đầu năm học." : null);
            Session.invented(details, unit.home(), officer, wanted.now()).persist();
        }
    }
}
