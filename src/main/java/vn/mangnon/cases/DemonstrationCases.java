package vn.mangnon.cases;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Duties;
import vn.mangnon.clocks.ClockEvent;
import vn.mangnon.clocks.Clocks;
import vn.mangnon.clocks.Clocks.Happened;
import vn.mangnon.kernel.DemonstrationWanted;
import vn.mangnon.procedure.CaseStep;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/**
 * A hundred invented cases of the last year and a half in the communes of today. They stand at every step of the procedure;
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

    /** What happened so far, the oldest case first. */
    private static final List<List<CaseStep>> STORIES = List.of(
            throughTo(CaseStep.CLOSE),
            throughTo(CaseStep.CLOSE),
            List.of(CaseStep.ACCEPT, CaseStep.REFUTE),
            throughTo(CaseStep.REVIEW),
            throughTo(CaseStep.START),
            throughTo(CaseStep.START),
            throughTo(CaseStep.APPROVE_PLAN),
            Stream.concat(throughTo(CaseStep.SUBMIT_PLAN).stream(), Stream.of(CaseStep.RETURN_PLAN))
                    .toList(),
            throughTo(CaseStep.SUBMIT_PLAN),
            throughTo(CaseStep.INVESTIGATE),
            throughTo(CaseStep.VERIFY),
            List.of());

    private static final int STEP_HOURS = 20;

    private static final Map<CaseStep, ClockEvent> EVENTS = Map.of(
            CaseStep.RECORD_EMERGENCY_MEASURE, ClockEvent.MEASURE_TAKEN,
            CaseStep.ASSESS, ClockEvent.ASSESSED,
            CaseStep.INVESTIGATE, ClockEvent.INVESTIGATED,
            CaseStep.SUBMIT_PLAN, ClockEvent.PLAN_SUBMITTED,
            CaseStep.APPROVE_PLAN, ClockEvent.PLAN_APPROVED,
            CaseStep.RETURN_PLAN, ClockEvent.PLAN_RETURNED,
            CaseStep.REVIEW, ClockEvent.REVIEWED,
            CaseStep.CLOSE, ClockEvent.CASE_CLOSED,
            CaseStep.REFUTE, ClockEvent.CASE_ENDED);

    /** The straight way, from taking up to this step. */
    private static List<CaseStep> throughTo(CaseStep last) {
        var way = List.of(
                CaseStep.ACCEPT,
                CaseStep.VERIFY,
                CaseStep.ASSESS,
                CaseStep.INVESTIGATE,
                CaseStep.DRAFT_PLAN,
                CaseStep.SUBMIT_PLAN,
                CaseStep.APPROVE_PLAN,
                CaseStep.START,
                CaseStep.REVIEW,
                CaseStep.CLOSE);
        return way.subList(0, way.indexOf(last) + 1);
    }

    /** Who decides on their plans; the others wait for a decision. */
    private static final Map<String, String> CHAIRS = Map.of("29971", "thuongphuoc.chair");

    private static final List<CaseChannel> CHANNELS = List.of(CaseChannel.values());
    private static final List<AbuseForm> FORMS = List.of(AbuseForm.values());

    private final CaseRepository cases;
    private final CaseNumbers numbers;
    private final Accounts accounts;
    private final Units units;
    private final Clocks clocks;
    private final Event<DemonstrationStep> steps;
    private final Clock clock;

    DemonstrationCases(
            CaseRepository cases,
            CaseNumbers numbers,
            Accounts accounts,
            Units units,
            Clocks clocks,
            Event<DemonstrationStep> steps,
            Clock clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.accounts = accounts;
        this.units = units;
        this.clocks = clocks;
        this.steps = steps;
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
            add(i, unit, child, received, accountOf(OFFICERS.get(code)), accountOf(CHAIRS.get(code)), random);
        }
    }

    private @Nullable UUID accountOf(@Nullable String username) {
        return username == null ? null : accounts.idOf(username).orElseThrow();
    }

    private void add(
            int index,
            UnitRef unit,
            @Nullable UUID child,
            Instant received,
            @Nullable UUID account,
            @Nullable UUID approver,
            Random random) {
        var emergency = index % EMERGENCIES == 0;
        var details = new CaseDetails(
                null,
                child,
                received,
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                unit.id(),
                emergency,
                emergency ? ProtectionLevel.INTERVENTION : ProtectionLevel.SUPPORT,
                emergency || index % 3 == 0 ? List.of(FORMS.get(random.nextInt(FORMS.size()))) : List.of(),
                null,
                null,
                account,
                "Vụ việc hư cấu dùng để trình diễn.");
        var made =
                ProtectionCase.invented(details, numbers.next(unit.home(), received), unit.home(), account, received);
        made.persistAndFlush();
        clocks.tell(made.id(), CaseNews.of(made, received));
        if (account != null) {
            goOn(made, index, account, approver);
        }
    }

    /** The older ones have come further, as far as there is a chair; who answers for a case took it up the day after. */
    private void goOn(ProtectionCase made, int index, UUID account, @Nullable UUID chair) {
        var at = made.receivedAt();
        if (made.emergency()) {
            var late = index % (5 * EMERGENCIES) == 0;
            take(made, CaseStep.RECORD_EMERGENCY_MEASURE, account, at.plus(Duration.ofHours(late ? 30 : 3)));
        }
        var story = STORIES.get(Math.min(index / COMMUNES.size(), STORIES.size() - 1));
        for (var step : story) {
            at = at.plus(Duration.ofHours(STEP_HOURS));
            var actor = step.duties().contains(Duties.COMMUNE_OFFICER) ? account : chair;
            if (actor == null) {
                return;
            }
            take(made, step, actor, at);
        }
    }

    private void take(ProtectionCase made, CaseStep step, UUID actor, Instant at) {
        switch (step) {
            case CLOSE ->
                made.close(
                        new CloseCase(true, true, "Trẻ đã vượt qua khó khăn, ổn định cuộc sống", null, null),
                        actor,
                        at);
            case REFUTE ->
                made.end(
                        step,
                        new EndCase(EndCase.Kind.REFUTED, at, null, "Tin báo không đúng sự thật (hư cấu)."),
                        actor,
                        at);
            case ACCEPT -> made.accept(actor, actor, at);
            default -> made.take(step, true, actor, step == CaseStep.REVIEW, at);
        }
        cases.flush();
        steps.fire(new DemonstrationStep(made.id(), step, actor, made.emergency(), at));
        var event = EVENTS.get(step);
        if (event != null) {
            clocks.tell(made.id(), Happened.of(event, at));
        }
    }
}
