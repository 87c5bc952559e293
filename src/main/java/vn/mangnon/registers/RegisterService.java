package vn.mangnon.registers;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.children.Circumstances;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/** Looking again, and what is left to do for those who grew up. */
@ApplicationScoped
@Transactional
class RegisterService {

    private final RegisterRepository registers;
    private final Circumstances circumstances;
    private final Units units;
    private final CodeLists codes;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Language language;
    private final Clock clock;

    RegisterService(
            RegisterRepository registers,
            Circumstances circumstances,
            Units units,
            CodeLists codes,
            CurrentUser user,
            InputChecks checks,
            Language language,
            Clock clock) {
        this.registers = registers;
        this.circumstances = circumstances;
        this.units = units;
        this.codes = codes;
        this.user = user;
        this.checks = checks;
        this.language = language;
        this.clock = clock;
    }

    Page<ReviewView> reviews(UUID childId, UUID circumstanceId, PageRequest page) {
        circumstances.require(childId, circumstanceId, user.children());
        return registers.reviews(circumstanceId, page).map(ReviewView::of);
    }

    ReviewView review(UUID childId, UUID circumstanceId, ReviewDetails details) {
        var faults = checks.of(details);
        var today = LocalDate.now(clock);
        var since =
                circumstances.require(childId, circumstanceId, user.children().toWrite());
        var day = details.reviewedOn();
        var next = details.nextDueOn();
        faults.addIf(day != null && day.isAfter(today), "/reviewedOn", "IN_THE_FUTURE")
                .addIf(day != null && !day.isAfter(since), "/reviewedOn", "NOT_AFTER_START")
                .addIf(day != null && next != null && !next.isAfter(day), "/nextDueOn", "NOT_AFTER_START")
                .throwIfAny();
        var id = details.id();
        if (id != null && registers.idIsTaken(id)) {
            throw Problem.conflict("ID_TAKEN");
        }
        var due = circumstances.reviewed(childId, circumstanceId, day, details.stillHolds(), next, clock.instant());
        var made = new Review(childId, circumstanceId, details, due, user.accountId(), clock.instant());
        made.persistAndFlush();
        Log.infof("entry %s reviewed by account %s", circumstanceId, user.accountId());
        return ReviewView.of(made);
    }

    Page<DueReview> due(DueReviewFilter filter, PageRequest page) {
        var today = LocalDate.now(clock);
        return registers.due(
                filter.dueBy() == null ? today : filter.dueBy(),
                today,
                extent(filter.adminUnitId()),
                user.children(),
                category -> codes.isSensitive(CodeLists.SPECIAL_CIRCUMSTANCES, category),
                page);
    }

    Page<GrownView> grown(GrownFilter filter, PageRequest page) {
        return registers
                .grown(filter, extent(filter.adminUnitId()), user.children(), page)
                .map(GrownView::inList);
    }

    GrownView grownOne(UUID id) {
        return GrownView.of(registers.requireGrown(id, user.children()));
    }

    GrownView followUp(UUID id, @Nullable String ifMatch, FollowUp details) {
        var faults = checks.of(details);
        var grown = registers.requireGrown(id, user.children().toWrite());
        Versions.require(ifMatch, grown.version());
        var day = details.followedUpOn();
        faults.addIf(day != null && day.isAfter(LocalDate.now(clock)), "/followedUpOn", "IN_THE_FUTURE")
                .throwIfAny();
        if (!grown.needsFollowUp()) {
            throw Problem.conflict("NO_FOLLOW_UP_OPEN");
        }
        grown.followUp(day, details.note(), clock.instant());
        registers.flush();
        return GrownView.of(grown);
    }

    /** By rules that are data; what would give away a restricted group is for those who care for the child. */
    List<Entitlement> entitlements(UUID childId) {
        var today = LocalDate.now(clock);
        var holding = circumstances.holding(childId, user.children(), today);
        var carers = user.childrenAs(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER);
        var seesAll = circumstances.isSeen(childId, carers);
        return codes.applying(CodeLists.ENTITLEMENTS, holding.birth()::turns, holding.codes(), today).stream()
                .filter(entry -> seesAll || !entry.sensitive())
                .map(entry -> new Entitlement(entry.code(), entry.label(language.tag()), entry.legalBasis()))
                .toList();
    }

    private @Nullable UnitExtent extent(@Nullable UUID adminUnitId) {
        return adminUnitId == null ? null : units.extentOf(adminUnitId).orElse(UnitExtent.NOTHING);
    }
}
