package vn.mangnon.surveys;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.units.Units;

/** Counting, unit by unit, until the round is closed and its figures stand. */
@ApplicationScoped
@Transactional
class CountService {

    /** @param created whether the unit had not been counted before */
    record Put(CountView count, boolean created) {}

    private final SurveyRepository surveys;
    private final CountRepository counts;
    private final Units units;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    CountService(
            SurveyRepository surveys,
            CountRepository counts,
            Units units,
            CurrentUser user,
            InputChecks checks,
            Clock clock) {
        this.surveys = surveys;
        this.counts = counts;
        this.units = units;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<CountView> list(UUID roundId, PageRequest page) {
        surveys.require(roundId, user.scope());
        return counts.page(roundId, page).map(CountView::of);
    }

    Page<CommuneProgress> progress(UUID roundId, PageRequest page) {
        var round = surveys.require(roundId, user.scope());
        return counts.progress(roundId, round.unitPath(), LocalDate.now(clock), page);
    }

    Put put(UUID roundId, UUID adminUnitId, @Nullable String ifMatch, CountDetails details) {
        var today = LocalDate.now(clock);
        check(details, today);
        var round = surveys.lockToCount(roundId, user.scope());
        var unit = units.find(adminUnitId)
                .filter(known -> round.unitPath().contains(known.home()))
                .filter(known -> user.scope().covers(known.home()))
                .orElseThrow(Problem::notFound);
        if (round.status() == SurveyStatus.CLOSED) {
            throw Problem.conflict("SURVEY_CLOSED");
        }
        if (!counts.isCountedByItself(adminUnitId, round.unitPath(), today)) {
            throw Problem.conflict("COUNTED_BY_HAMLETS");
        }
        var known = counts.of(roundId, adminUnitId);
        if (known.isPresent()) {
            Versions.require(ifMatch, known.get().version());
            known.get().describe(details, clock.instant());
            counts.flush();
            return new Put(CountView.of(known.get()), false);
        }
        Versions.requireNone(ifMatch);
        var made = new SurveyCount(roundId, adminUnitId, unit.home(), details, clock.instant());
        made.persistAndFlush();
        return new Put(CountView.of(made), true);
    }

    private void check(CountDetails details, LocalDate today) {
        var faults = checks.of(details);
        var all = details.children();
        var special = details.specialCircumstances();
        var atRisk = details.atRisk();
        faults.addIf(details.countedOn() != null && details.countedOn().isAfter(today), "/countedOn", "IN_THE_FUTURE")
                .addIf(all != null && special != null && special > all, "/specialCircumstances", "MORE_THAN_ALL")
                .addIf(all != null && atRisk != null && atRisk > all, "/atRisk", "MORE_THAN_ALL")
                .throwIfAny();
    }

    SurveyView close(UUID roundId, @Nullable String ifMatch, CloseSurvey closure) {
        checks.of(closure).throwIfAny();
        var round = surveys.lockToClose(roundId, user.scope());
        Versions.require(ifMatch, round.version());
        if (!user.scope().covers(round.unitPath())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        if (round.status() == SurveyStatus.CLOSED) {
            throw Problem.conflict("SURVEY_CLOSED");
        }
        var sum = counts.sum(roundId, round.unitPath(), LocalDate.now(clock));
        var missing = sum.expected() - sum.counted();
        if (sum.counted() == 0 || missing > 0 && !Boolean.TRUE.equals(closure.acceptIncomplete())) {
            throw Problem.conflict("SURVEY_INCOMPLETE", Map.of("missing", missing));
        }
        round.close(sum, clock.instant());
        surveys.flush();
        Log.infof("survey %s closed by account %s", roundId, user.accountId());
        return SurveyView.of(round);
    }

    /** Of one unit, year by year, the latest first. */
    List<YearCompared> compare(UUID adminUnitId) {
        var rounds = surveys.closedOf(adminUnitId, user.scope());
        var compared = new ArrayList<YearCompared>();
        for (int i = 0; i < rounds.size(); i++) {
            compared.add(YearCompared.of(rounds.get(i), i + 1 < rounds.size() ? rounds.get(i + 1) : null));
        }
        return compared;
    }
}
