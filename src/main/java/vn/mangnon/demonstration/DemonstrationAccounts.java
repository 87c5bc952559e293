package vn.mangnon.demonstration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.AccountDetails;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Duties;
import vn.mangnon.access.GrantedScope;
import vn.mangnon.kernel.DemonstrationWanted;
import vn.mangnon.organizations.DemonstrationOrganizations;
import vn.mangnon.units.Units;

/** One account of every kind, all with the same password. */
@ApplicationScoped
class DemonstrationAccounts {

    static final String ADMIN = "admin";

    private final DemonstrationConfig config;
    private final Accounts accounts;
    private final Units units;
    private final Clock clock;

    DemonstrationAccounts(DemonstrationConfig config, Accounts accounts, Units units, Clock clock) {
        this.config = config;
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
    }

    /** After units and organizations, before what people wrote. */
    void load(@Observes @Priority(250) DemonstrationWanted wanted) {
        var given = config.password();
        var password = given.orElseGet(DemonstrationAccounts::random);
        var hash = Accounts.hash(password);
        var thuongPhuoc = unit("29971");
        var country = GrantedScope.wholeCountry();
        add(hash, ADMIN, "Quản trị hệ thống", Duties.ADMINISTRATOR, country, null);
        add(hash, "ministry", "Cục Bà mẹ và Trẻ em, Bộ Y tế", Duties.SUPERVISOR, country, null);
        add(hash, "dongthap", "Sở Y tế tỉnh Đồng Tháp", Duties.SUPERVISOR, in(unit("82")), "so-y-te-dong-thap");
        add(hash, "thuongphuoc", "Cán bộ BVTE xã Thường Phước", Duties.COMMUNE_OFFICER, in(thuongPhuoc), "ubnd-29971");
        add(
                hash,
                "thuongphuoc.chair",
                "Chủ tịch UBND xã Thường Phước",
                Duties.COMMUNE_CHAIR,
                in(thuongPhuoc),
                "ubnd-29971");
        add(
                hash,
                "longphuthuan",
                "Cán bộ BVTE xã Long Phú Thuận",
                Duties.COMMUNE_OFFICER,
                in(unit("29992")),
                "ubnd-29992");
        var union = DemonstrationOrganizations.idOf("hpn-soc-trang");
        var line = GrantedScope.ofOrganization(union);
        add(hash, "hpn.soctrang", "Hội LHPN tỉnh Sóc Trăng", Duties.MASS_ORGANIZATION_REPORTER, line, "hpn-soc-trang");
        add(hash, "integrator", "Dịch vụ chia sẻ dữ liệu tỉnh Đồng Tháp", Duties.INTEGRATOR, in(unit("82")), null);
        add(hash, "auditor", "Kiểm toán truy cập", Duties.AUDITOR, country, null);
        if (given.isEmpty()) {
            // Once, on the console of whoever started it; it is stored nowhere but as a hash.
            System.out.printf(
                    "%n  Mật khẩu của các tài khoản trình diễn / password of the demonstration accounts: %s%n%n",
                    password);
        }
    }

    private void add(
            String hash, String username, String name, String duty, GrantedScope scope, @Nullable String organization) {
        var organizationId = organization == null ? null : DemonstrationOrganizations.idOf(organization);
        accounts.add(
                new AccountDetails(null, username, name, null, organizationId, true, List.of(duty), List.of(scope)),
                hash);
    }

    private UUID unit(String code) {
        return units.withCode(code, LocalDate.now(clock)).orElseThrow().id();
    }

    private static GrantedScope in(UUID unit) {
        return GrantedScope.ofUnit(unit);
    }

    private static String random() {
        var bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
