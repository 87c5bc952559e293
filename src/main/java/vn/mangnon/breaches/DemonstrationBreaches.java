package vn.mangnon.breaches;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import vn.mangnon.access.Accounts;
import vn.mangnon.calendar.WorkingDays;
import vn.mangnon.kernel.DemonstrationWanted;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.rights.PrivacyClock;
import vn.mangnon.rights.PrivacyLimits;
import vn.mangnon.units.Units;

/** One invented breach of three weeks ago in Thường Phước, told to the authority on the next day, and closed. */
@ApplicationScoped
class DemonstrationBreaches {

    private static final String COMMUNE = "29971";

    private final PrivacyLimits limits;
    private final Accounts accounts;
    private final Units units;
    private final Clock clock;

    DemonstrationBreaches(PrivacyLimits limits, Accounts accounts, Units units, Clock clock) {
        this.limits = limits;
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
    }

    void load(@Observes @Priority(700) DemonstrationWanted wanted) {
        var today = LocalDate.now(clock);
        var discovered = wanted.now().minus(Duration.ofDays(21));
        var limit = limits.inForce(PrivacyLimits.BREACH_NOTICE, today.minusDays(21));
        var chair = accounts.idOf("thuongphuoc.chair");
        if (limit.isEmpty() || chair.isEmpty()) {
            return;
        }
        var commune = units.withCode(COMMUNE, today).orElseThrow();
        var notice = new BreachNotice(
                new BreachDetails(
                        null,
                        commune.id(),
                        discovered,
                        discovered.minus(Duration.ofHours(20)),
                        "Danh sách trẻ em dự trại hè được gửi nhầm tới một hộp thư cá nhân (số liệu minh họa)",
                        List.of(SensitivityClass.IDENTITY, SensitivityClass.LOCATION),
                        14,
                        14,
                        null,
                        "Họ tên và ấp của 14 trẻ em có thể đã được người ngoài đọc",
                        "Đã yêu cầu người nhận xóa thư và xác nhận; từ nay danh sách chỉ xem trong phần mềm",
                        "Văn phòng UBND xã"),
                commune.home(),
                PrivacyClock.running(
                        limit.get().legalBasis(),
                        limit.get().limit().dueAt(discovered, WorkingDays.withoutHolidays(), clock.getZone())),
                discovered);
        notice.send(
                new SendNotice(
                        discovered.plus(Duration.ofHours(26)),
                        "A05, Bộ Công an",
                        "   /TB-UBND",
                        "Thông báo vi phạm quy định bảo vệ dữ liệu cá nhân (số liệu minh họa)",
                        null),
                chair.get(),
                discovered.plus(Duration.ofHours(26)));
        notice.close("Người nhận đã xác nhận xóa thư", chair.get(), discovered.plus(Duration.ofDays(9)));
        notice.persist();
    }
}
