package vn.mangnon.surveys;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** Writing down what surveys found. */
@ApplicationScoped
@Transactional
class SurveyService {

    private final SurveyRepository surveys;
    private final Units units;
    private final CurrentUser user;
    private final InputChecks checks;
    private final MergePatch patches;
    private final Clock clock;

    SurveyService(
            SurveyRepository surveys,
            Units units,
            CurrentUser user,
            InputChecks checks,
            MergePatch patches,
            Clock clock) {
        this.surveys = surveys;
        this.units = units;
        this.user = user;
        this.checks = checks;
        this.patches = patches;
        this.clock = clock;
    }

    Page<SurveyView> list(SurveyFilter filter, PageRequest page) {
        var extent = filter.adminUnitId() == null
                ? null
                : units.extentOf(filter.adminUnitId()).orElse(UnitExtent.NOTHING);
        return surveys.page(filter, extent, user.scope(), page).map(SurveyView::of);
    }

    SurveyView view(UUID id) {
        return SurveyView.of(surveys.require(id, user.scope()));
    }

    SurveyView create(SurveyDetails details) {
        var opens = details.status() == SurveyStatus.OPEN;
        var faults = checks.of(details);
        var unit = check(details, faults, opens);
        refuseTakenId(details.id());
        var made = new Survey(details, unit.home(), clock.instant());
        made.persistAndFlush();
        Log.infof("survey %s written down by account %s", made.id(), user.accountId());
        return SurveyView.of(made);
    }

    SurveyView change(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var known = surveys.require(id, user.scope());
        Versions.require(ifMatch, known.version());
        if (!user.scope().covers(known.unitPath())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        if (known.isFrozen()) {
            throw Problem.conflict("SURVEY_CLOSED");
        }
        var details = patches.apply(patch, SurveyDetails.of(known), SurveyDetails.class);
        var faults = checks.of(details)
                .addIf(details.id() != null, "/id", "NOT_CHANGEABLE")
                .addIf(details.status() != known.status(), "/status", "NOT_CHANGEABLE")
                .addIf(isOpenAndMoves(known, details), "/adminUnitId", "NOT_CHANGEABLE");
        var unit = check(details, faults, known.status() == SurveyStatus.OPEN);
        known.describe(details, unit.home(), clock.instant());
        surveys.flush();
        Log.infof("survey %s corrected by account %s", id, user.accountId());
        return SurveyView.of(known);
    }

    private void refuseTakenId(@Nullable UUID id) {
        if (id != null && surveys.idIsTaken(id)) {
            throw surveys.isVisible(id, user.scope())
                    ? Problem.conflictWith("ID_TAKEN", URI.create("survey-rounds/" + id))
                    : Problem.conflict("ID_TAKEN");
        }
    }

    /** What was counted already belongs to the unit that was opened. */
    private static boolean isOpenAndMoves(Survey known, SurveyDetails details) {
        return known.status() == SurveyStatus.OPEN
                && !known.details().adminUnitId().equals(details.adminUnitId());
    }

    private UnitRef check(SurveyDetails details, Faults faults, boolean isOpen) {
        var unit = details.adminUnitId() == null
                ? null
                : units.find(details.adminUnitId()).orElse(null);
        var year = details.year();
        var found = details.specialCircumstances() != null || details.atRisk() != null || details.children() != null;
        faults.addIf(details.adminUnitId() != null && unit == null, "/adminUnitId", "UNKNOWN_VALUE")
                .addIf(year != null && year > LocalDate.now(clock).getYear(), "/year", "IN_THE_FUTURE")
                .addIf(!found && !isOpen, "", "NO_FIGURE_AT_ALL")
                .addIf(found && isOpen, "", "FIGURES_COME_FROM_COUNTS")
                .addIf(
                        isMore(details.specialCircumstances(), details.children()),
                        "/specialCircumstances",
                        "MORE_THAN_ALL")
                .addIf(isMore(details.atRisk(), details.children()), "/atRisk", "MORE_THAN_ALL")
                .throwIfAny();
        if (unit == null || !user.scope().covers(unit.home())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        return unit;
    }

    private static boolean isMore(@Nullable Integer part, @Nullable Integer all) {
        return part != null && all != null && part > all;
    }
}
