package vn.mangnon.transfers;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.calendar.CalendarService;
import vn.mangnon.calendar.TimeLimit;
import vn.mangnon.children.Children;
import vn.mangnon.children.Whereabouts;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.limits.Limits;
import vn.mangnon.units.UnitLevel;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** Asking another commune for a child, and answering. */
@ApplicationScoped
@Transactional
class TransferService {

    private final TransferRepository transfers;
    private final Children children;
    private final Units units;
    private final CalendarService calendar;
    private final AuditTrail trail;
    private final Limits limits;
    private final CurrentUser user;
    private final RowSecurity rowSecurity;
    private final InputChecks checks;
    private final TransferConfig config;
    private final Clock clock;

    TransferService(
            TransferRepository transfers,
            Children children,
            Units units,
            CalendarService calendar,
            AuditTrail trail,
            Limits limits,
            CurrentUser user,
            RowSecurity rowSecurity,
            InputChecks checks,
            TransferConfig config,
            Clock clock) {
        this.transfers = transfers;
        this.children = children;
        this.units = units;
        this.calendar = calendar;
        this.trail = trail;
        this.limits = limits;
        this.user = user;
        this.rowSecurity = rowSecurity;
        this.checks = checks;
        this.config = config;
        this.clock = clock;
    }

    TransferView request(RequestTransfer asked) {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var unit = check(asked, today);
        var id = asked.id();
        if (id != null && isTaken(id)) {
            throw Problem.conflict("ID_TAKEN");
        }
        // As with a search by number: who tries out numbers finds out no more here than there.
        var account = user.accountId().toString();
        limits.missedSearches().spend(account).ifPresent(wait -> {
            throw Problem.tooMany("MISSED_SEARCHES_EXCEEDED", wait);
        });
        var child = rowSecurity
                .lifted(() -> find(asked))
                .orElseThrow(() -> Problem.unprocessable("NOT_REGISTERED_ELSEWHERE"));
        limits.missedSearches().giveBack(account);
        if (user.children().covers(child.place())) {
            throw Problem.conflictWith("CHILD_IS_YOURS", URI.create("children/" + child.childId()));
        }
        transfers.open(child.childId(), unit.id()).ifPresent(waiting -> {
            throw Problem.conflictWith("TRANSFER_REQUESTED", URI.create("transfer-requests/" + waiting.id()));
        });
        var dueOn = TimeLimit.workingDays(config.answerWithinWorkingDays())
                .dueAt(now, calendar.workingDays(), clock.getZone())
                .atZone(clock.getZone())
                .toLocalDate();
        var made = new TransferRequest(
                asked.id(),
                child.childId(),
                rowSecurity.lifted(() -> transfers.unitOf(child.childId())),
                child.place(),
                unit.id(),
                unit.home(),
                asked.reason(),
                dueOn,
                user.username(),
                now);
        made.persistAndFlush();
        Log.infof("transfer %s requested by account %s", made.id(), user.accountId());
        return view(made);
    }

    private boolean isTaken(UUID id) {
        return rowSecurity.lifted(() -> transfers.idIsTaken(id));
    }

    private UnitRef check(RequestTransfer asked, LocalDate today) {
        var faults = checks.of(asked);
        var byName = asked.fullName() != null || asked.dateOfBirth() != null || asked.motherName() != null;
        faults.addIf((asked.personalId() == null) != byName, "/personalId", "NUMBER_OR_NAME");
        if (byName) {
            faults.addIf(asked.fullName() == null, "/fullName", "REQUIRED")
                    .addIf(asked.dateOfBirth() == null, "/dateOfBirth", "REQUIRED")
                    .addIf(asked.motherName() == null, "/motherName", "REQUIRED");
        }
        var unit = asked.adminUnitId() == null
                ? null
                : units.find(asked.adminUnitId()).orElse(null);
        if (asked.adminUnitId() != null) {
            check(unit, today, faults);
        }
        faults.throwIfAny();
        if (unit == null || !user.children().covers(unit.home())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        return unit;
    }

    private static void check(@Nullable UnitRef unit, LocalDate today, Faults faults) {
        if (unit == null) {
            faults.add("/adminUnitId", "UNKNOWN_VALUE");
        } else {
            var tooHigh = unit.level() == UnitLevel.PROVINCE || unit.level() == UnitLevel.DISTRICT;
            faults.addIf(tooHigh, "/adminUnitId", "NOT_A_COMMUNE_OR_HAMLET")
                    .addIf(!unit.isInForceOn(today), "/adminUnitId", "UNIT_NOT_IN_FORCE");
        }
    }

    private Optional<Whereabouts> find(RequestTransfer asked) {
        return asked.personalId() != null
                ? children.withPersonalId(asked.personalId())
                : asked.fullName() == null || asked.dateOfBirth() == null || asked.motherName() == null
                        ? Optional.empty()
                        : children.withMother(asked.fullName(), asked.dateOfBirth(), asked.motherName());
    }

    Page<TransferView> list(TransferFilter filter, PageRequest page) {
        return transfers.page(filter, user.children(), page).map(this::view);
    }

    TransferView view(UUID id) {
        return view(transfers.require(id, user.children()));
    }

    TransferView accept(UUID id, @Nullable String ifMatch) {
        var request = requireOf(TransferSide.HOLDING, id, ifMatch);
        var unit = units.find(request.toUnitId())
                .filter(found -> found.isInForceOn(LocalDate.now(clock)))
                .orElseThrow(() -> Problem.conflict("UNIT_NO_LONGER_IN_FORCE"));
        request.accept(user.username(), clock.instant());
        transfers.flush();
        // Who gives a child away sees it a last time, as it goes.
        rowSecurity.lifted(() -> children.moveTo(request.childId(), unit));
        Log.infof("child %s went over by transfer %s, accepted by account %s", request.childId(), id, user.accountId());
        return view(request);
    }

    TransferView refuse(UUID id, @Nullable String ifMatch, RefuseTransfer refusal) {
        checks.of(refusal).throwIfAny();
        var request = requireOf(TransferSide.HOLDING, id, ifMatch);
        request.refuse(refusal.reason(), user.username(), clock.instant());
        transfers.flush();
        return view(request);
    }

    TransferView withdraw(UUID id, @Nullable String ifMatch) {
        var request = requireOf(TransferSide.ASKING, id, ifMatch);
        request.withdraw(user.username(), clock.instant());
        transfers.flush();
        return view(request);
    }

    /** What the commune that gave the child away did for it until then; of what came after it learns nothing. */
    Page<GivenAssistance> given(UUID id, PageRequest page) {
        var request = transfers.require(id, user.children());
        var until = request.decidedAt();
        if (request.status() != TransferStatus.ACCEPTED || until == null || sideOf(request) != TransferSide.HOLDING) {
            throw Problem.notFound();
        }
        trail.shown(AuditSubject.CHILD, request.childId());
        var day = until.atZone(clock.getZone()).toLocalDate();
        return rowSecurity.lifted(() -> transfers.given(request.childId(), until, day, page));
    }

    private TransferRequest requireOf(TransferSide side, UUID id, @Nullable String ifMatch) {
        var request = transfers.require(id, user.children().toWrite());
        if (sideOf(request) != side) {
            throw Problem.forbidden("NOT_THIS_SIDE");
        }
        Versions.require(ifMatch, request.version());
        return request;
    }

    /** Who sees both sides, an officer of two communes, holds the child. */
    private TransferSide sideOf(TransferRequest request) {
        return user.children().covers(request.from()) ? TransferSide.HOLDING : TransferSide.ASKING;
    }

    private TransferView view(TransferRequest request) {
        var side = sideOf(request);
        var place = side == TransferSide.HOLDING ? request.from() : request.to();
        var mayWrite = user.childrenAs(Duties.COMMUNE_OFFICER).covers(place);
        return TransferView.of(request, side, mayWrite, LocalDate.now(clock));
    }
}
