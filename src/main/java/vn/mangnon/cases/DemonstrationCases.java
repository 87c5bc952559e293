package vn.mangnon.cases;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Accounts;
import vn.mangnon.kernel.DemonstrationWanted;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/**
 * A hundred invented cases of the last year and a half in the communes of today. Some wait, some go on, some are closed;
 * some are emergencies, of which one in five was too late. No case tells of anything that happened to anybody.
 */
@ApplicationScoped
class DemonstrationCases {

    private static final int CASES = 100;
    private static final int DAYS = 500;
    private static final int EMERGENCIES = 6;

    /** Always the same cases, whoever starts the demonstration. */
    private static final long SEED = 1800;

    private static final List<String> COMMUNES =
            List.of("29971", "29992", "29978", "29983", "30154", "30169", "30178", "30184", "30226");

    /** Who answers for the cases of a commune; only these have accounts in the demonstration. */
    private static final Map<String, String> OFFICERS = Map.of("29971", "thuongphuoc", "29992", "longphuthuan");

    private static final List<CaseChannel> CHANNELS = List.of(CaseChannel.values());
    private static final List<AbuseForm> FORMS = List.of(AbuseForm.values());

    private final CaseRepository cases;
    private final CaseNumbers numbers;
    private final Accounts accounts;
    private final Units units;
    private final Clock clock;

    DemonstrationCases(CaseRepository cases, CaseNumbers numbers, Accounts accounts, Units units, Clock clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
    }

    void load(@Observes @Priority(500) DemonstrationWanted wanted) {
        var random = new Random(SEED);
        var today = LocalDate.now(clock);
        for (int i = 0; i < CASES; i++) {
            var code = COMMUNES.get(i % COMMUNES.size());
            var unit = units.withCode(code, today).orElseThrow();
            var children = cases.childrenLivingIn(unit.id());
            var child = i % 10 == 9 ? null : children.get(random.nextInt(children.size()));
            var received = wanted.now()
                    .minus(Duration.ofDays((long) DAYS * (CASES - i) / CASES))
                    .minus(Duration.ofMinutes(random.nextInt(1440)));
            add(i, unit, child, received, OFFICERS.get(code), random);
        }
    }

    private void add(
            int index, UnitRef unit, @Nullable UUID child, Instant received, @Nullable String officer, Random random) {
        var emergency = index % EMERGENCIES == 0;
        var account = officer == null ? null : accounts.idOf(officer).orElseThrow();
        var details = new CaseDetails(
                null,
                child,
                received,
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                unit.id(),
                emergency,
                emergency ? ProtectionLevel.INTERVENTION : ProtectionLevel.SUPPORT,
                emergency || index % 3 == 0 ? Set.of(FORMS.get(random.nextInt(FORMS.size()))) : Set.of(),
                null,
                account,
                "Vụ việc hư cấu dùng để trình diễn.");
        var made = ProtectionCase.invented(details, numbers.next(unit.home(), received), unit.home(), received);
        if (account != null) {
            goOn(index, made, account, received);
        }
        made.persist();
    }

    /** The older ones have come further. */
    private void goOn(int index, ProtectionCase made, UUID account, Instant received) {
        if (made.emergency()) {
            var late = index % (5 * EMERGENCIES) == 0;
            var taken = received.plus(Duration.ofHours(late ? 30 : 3));
            made.takeMeasure(
                    new EmergencyMeasureDetails(null, taken, "Đưa trẻ đến nơi an toàn (hư cấu)."), account, taken);
        }
        if (index < CASES - 20) {
            made.accept(account, received.plus(Duration.ofDays(1)));
        }
        if (index < CASES / 2) {
            var closing = new CloseCase(true, true, "Trẻ đã vượt qua khó khăn, ổn định cuộc sống", null);
            made.close(closing, account, received.plus(Duration.ofDays(60)));
        }
    }
}
