package vn.mangnon.measures;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.cases.Cases;
import vn.mangnon.clocks.ClockCode;
import vn.mangnon.clocks.ClockEvent;
import vn.mangnon.clocks.Clocks;
import vn.mangnon.clocks.Clocks.Happened;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.procedure.CaseStep;

/** Separating a child from its carers for a while, which the law bounds in all. */
@ApplicationScoped
@Transactional
class SeparationService {

    private final MeasureRepository measures;
    private final Cases cases;
    private final Clocks clocks;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    SeparationService(
            MeasureRepository measures, Cases cases, Clocks clocks, CurrentUser user, InputChecks checks, Clock clock) {
        this.measures = measures;
        this.cases = cases;
        this.clocks = clocks;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<SeparationView> list(UUID caseId, PageRequest page) {
        var its = cases.require(caseId);
        return measures.separations(caseId, page).map(each -> SeparationView.of(each, its, clock.getZone()));
    }

    SeparationView view(UUID caseId, UUID id) {
        var its = cases.require(caseId);
        return SeparationView.of(require(measures.separationsOf(caseId), id), its, clock.getZone());
    }

    SeparationView separate(UUID caseId, @Nullable String ifMatch, SeparationDetails details) {
        var now = clock.instant();
        var its = cases.requireToWrite(caseId, ifMatch);
        var before = measures.separationsOf(caseId);
        check(details, its, before, now).throwIfAny();
        if (details.id() != null && before.stream().anyMatch(each -> each.id().equals(details.id()))) {
            throw Problem.conflict("ID_TAKEN");
        }
        var moved = cases.take(caseId, CaseStep.SEPARATE);
        var made = new Separation(caseId, details, user.accountId(), now);
        made.persistAndFlush();
        // Since when it was needed is told at its latest by the first separation; of another one whoever knows says it.
        if (details.neededSince() != null || !clocks.wasTold(caseId, ClockEvent.SEPARATION_NEEDED)) {
            clocks.tell(
                    caseId,
                    Happened.of(
                            ClockEvent.SEPARATION_NEEDED,
                            Objects.requireNonNullElse(details.neededSince(), its.receivedAt())));
        }
        clocks.tell(
                caseId,
                Happened.of(ClockEvent.SEPARATION_DECIDED, details.decidedAt()),
                Happened.of(ClockEvent.SEPARATED, details.startedAt(), mostUntil(details, before)));
        Log.infof("separation in case %s recorded by account %s", caseId, user.accountId());
        return SeparationView.of(made, moved, clock.getZone());
    }

    SeparationView extend(UUID caseId, UUID id, @Nullable String ifMatch, ExtendSeparation extending) {
        var now = clock.instant();
        cases.requireToWrite(caseId, ifMatch);
        var all = measures.separationsOf(caseId);
        var known = require(all, id);
        checkExtension(extending, known, all, now).throwIfAny();
        if (!known.goesOn()) {
            throw Problem.conflict("CHILD_NOT_SEPARATED");
        }
        var moved = cases.take(caseId, CaseStep.EXTEND_SEPARATION);
        known.extend(extending, user.accountId(), now);
        measures.flush();
        if (extending.authority() != null) {
            clocks.tell(
                    caseId,
                    Happened.of(ClockEvent.SEPARATION_LENGTHENED, extending.decidedAt(), endOf(extending.lastDay())));
        }
        return SeparationView.of(known, moved, clock.getZone());
    }

    SeparationView end(UUID caseId, UUID id, @Nullable String ifMatch, EndSeparation ending) {
        var now = clock.instant();
        cases.requireToWrite(caseId, ifMatch);
        var known = require(measures.separationsOf(caseId), id);
        var faults = checks.of(ending);
        var ended = ending.endedAt();
        faults.addIf(ended != null && ended.isAfter(now), "/endedAt", "IN_THE_FUTURE")
                .addIf(ended != null && ended.isBefore(known.startedAt()), "/endedAt", "BEFORE_START")
                .throwIfAny();
        if (!known.goesOn()) {
            throw Problem.conflict("CHILD_NOT_SEPARATED");
        }
        var moved = cases.take(caseId, CaseStep.END_SEPARATION);
        known.end(ending, now);
        measures.flush();
        clocks.tell(caseId, Happened.of(ClockEvent.SEPARATION_ENDED, ending.endedAt()));
        return SeparationView.of(known, moved, clock.getZone());
    }

    private static Separation require(List<Separation> all, UUID id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(Problem::notFound);
    }

    private Faults check(SeparationDetails details, CaseRef its, List<Separation> before, Instant now) {
        var faults = checks.of(details);
        var started = details.startedAt();
        var decided = details.decidedAt();
        if (decided != null) {
            faults.addIf(decided.isAfter(now), "/decidedAt", "IN_THE_FUTURE")
                    .addIf(decided.isBefore(its.receivedAt()), "/decidedAt", "BEFORE_RECEIPT");
        }
        var needed = details.neededSince();
        if (needed != null) {
            faults.addIf(needed.isBefore(its.receivedAt()), "/neededSince", "BEFORE_RECEIPT")
                    .addIf(started != null && needed.isAfter(started), "/neededSince", "AFTER_START");
        }
        if (started != null) {
            faults.addIf(started.isAfter(now), "/startedAt", "IN_THE_FUTURE")
                    .addIf(started.isBefore(its.receivedAt()), "/startedAt", "BEFORE_RECEIPT")
                    .addIf(
                            before.stream()
                                    .anyMatch(each -> each.endedAt() != null && started.isBefore(each.endedAt())),
                            "/startedAt",
                            "BEFORE_THE_LAST_ENDED");
        }
        if (details.days() != null) {
            var most = mostDays(Objects.requireNonNullElse(started, now));
            var left = daysLeft(before, most);
            if (details.days() > left) {
                faults.add("/days", "MORE_THAN_FIFTEEN_IN_ALL", Map.of("most", most, "left", left));
            }
        }
        return faults;
    }

    private Faults checkExtension(ExtendSeparation extending, Separation known, List<Separation> all, Instant now) {
        var faults = checks.of(extending);
        var decided = extending.decidedAt();
        var lastDay = extending.lastDay();
        var byAuthority = extending.authority() != null;
        if (decided != null) {
            faults.addIf(decided.isAfter(now), "/decidedAt", "IN_THE_FUTURE")
                    .addIf(decided.isBefore(known.startedAt()), "/decidedAt", "BEFORE_START");
        }
        faults.addIf(byAuthority && extending.documentNumber() == null, "/documentNumber", "REQUIRED")
                .addIf(!byAuthority && extending.documentNumber() != null, "/authority", "REQUIRED");
        if (lastDay != null) {
            var before = known.lastDay(clock.getZone());
            faults.addIf(!lastDay.isAfter(before), "/lastDay", "NOT_LATER")
                    .addIf(lastDay.isAfter(before.plusYears(2)), "/lastDay", "TOO_LATE");
            var most = mostDays(known.startedAt());
            var left = daysLeft(all, most);
            if (!byAuthority && ChronoUnit.DAYS.between(before, lastDay) > left) {
                faults.add("/lastDay", "MORE_THAN_FIFTEEN_IN_ALL", Map.of("most", most, "left", left));
            }
        }
        return faults;
    }

    /** NĐ 56/2017 Đ.32.3: in all, with every extension and every separation of one case; how many, is a limit of the law. */
    private int mostDays(Instant startedAt) {
        return clocks.amountOf(ClockCode.SEPARATION, startedAt);
    }

    private long daysLeft(List<Separation> all, int most) {
        var used =
                all.stream().mapToLong(each -> each.daysUsed(clock.getZone())).sum();
        return Math.max(0, most - used);
    }

    /** The end of the last of the fifteen days: the first separation is given all of them, another what is left. */
    private @Nullable Instant mostUntil(SeparationDetails details, List<Separation> before) {
        return before.isEmpty()
                ? null
                : endOf(LocalDate.ofInstant(details.startedAt(), clock.getZone())
                        .plusDays(daysLeft(before, mostDays(details.startedAt()))));
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
