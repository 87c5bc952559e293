package vn.mangnon.dossieraudits;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.cases.Cases;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Versions;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/**
 * Drawing, finding and answering. A supervisor sees no case: of those of his audits he is told here the number, the state and
 * what was found, looked up past row level security; to read one he opens it on a stated ground.
 */
@ApplicationScoped
@Transactional
class DossierAuditService {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DossierAuditRepository audits;
    private final RowSecurity rowSecurity;
    private final Cases cases;
    private final Units units;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    DossierAuditService(
            DossierAuditRepository audits,
            RowSecurity rowSecurity,
            Cases cases,
            Units units,
            CurrentUser user,
            InputChecks checks,
            Clock clock) {
        this.audits = audits;
        this.rowSecurity = rowSecurity;
        this.cases = cases;
        this.units = units;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<DossierAuditView> list(PageRequest page) {
        return audits.page(places(), page).map(DossierAuditView::of);
    }

    DossierAuditView view(UUID id) {
        return DossierAuditView.of(audits.require(id, places()));
    }

    DossierAuditView draw(AuditDraw draw) {
        var faults = checks.of(draw);
        var unit = draw.adminUnitId() == null
                ? null
                : units.find(draw.adminUnitId()).orElse(null);
        var from = draw.receivedFrom();
        var to = draw.receivedTo();
        faults.addIf(draw.adminUnitId() != null && unit == null, "/adminUnitId", "UNKNOWN_VALUE")
                .addIf(to != null && to.isAfter(today()), "/receivedTo", "IN_THE_FUTURE")
                .addIf(from != null && to != null && to.isBefore(from), "/receivedTo", "BEFORE_START")
                .throwIfAny();
        if (unit == null || !user.scope().covers(unit.home())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        if (draw.id() != null && audits.idIsTaken(draw.id())) {
            throw Problem.conflictWith("ID_TAKEN", URI.create("dossier-audits/" + draw.id()));
        }
        var seed = Objects.requireNonNullElseGet(draw.seed(), () -> RANDOM.nextLong(AuditDraw.SEEDS));
        var made = new DossierAudit(draw, unit.home(), seed, user.accountId(), clock.instant());
        var extent = units.extentOf(unit.id()).orElse(UnitExtent.NOTHING);
        rowSecurity.lifted(() -> {
            made.drawnFrom(audits.population(made, extent, clock.getZone()));
            made.persistAndFlush();
            audits.keep(made.id(), audits.draw(made, extent, clock.getZone()));
        });
        Log.infof("dossier audit %s drawn by account %s", made.id(), user.accountId());
        return DossierAuditView.of(made);
    }

    List<DrawnCase> drawn(UUID id) {
        audits.require(id, places());
        return rowSecurity.lifted(() -> audits.drawn(id, clock.instant()));
    }

    DossierAuditView close(UUID id, @Nullable String ifMatch, CloseAudit closing) {
        checks.of(closing).throwIfAny();
        var known = audits.require(id, places());
        Versions.require(ifMatch, known.version());
        known.close(closing.conclusion(), clock.instant());
        audits.flush();
        Log.infof("dossier audit %s closed by account %s", id, user.accountId());
        return DossierAuditView.of(known);
    }

    Page<AuditFindingView> findings(UUID id, PageRequest page) {
        audits.require(id, places());
        return rowSecurity.lifted(() -> audits.findingsOfAudit(id, page).map(AuditFindingView::of));
    }

    AuditFindingView find(UUID id, AuditFindingDetails details) {
        var faults = checks.of(details);
        var known = audits.require(id, places());
        var by = details.correctBy();
        var needsDay = details.severity() != null && details.severity() != FindingSeverity.GOOD;
        return rowSecurity.lifted(() -> {
            faults.addIf(details.caseId() != null && !audits.wasDrawn(id, details.caseId()), "/caseId", "NOT_DRAWN")
                    .addIf(needsDay && by == null, "/correctBy", "REQUIRED")
                    .addIf(by != null && by.isBefore(today()), "/correctBy", "IN_THE_PAST")
                    .throwIfAny();
            known.requireOpen();
            if (details.id() != null && audits.findingIdIsTaken(details.id())) {
                throw Problem.conflict("ID_TAKEN");
            }
            var made = new AuditFinding(id, details, user.accountId(), clock.instant());
            made.persistAndFlush();
            Log.infof("finding %s of dossier audit %s by account %s", made.id(), id, user.accountId());
            return AuditFindingView.of(made);
        });
    }

    /** What was found in one case, for those whose business it is. */
    Page<AuditFindingView> findingsOfCase(UUID caseId, PageRequest page) {
        cases.require(caseId);
        return audits.findingsOfCase(caseId, page).map(AuditFindingView::of);
    }

    AuditFindingView findingOfCase(UUID caseId, UUID id) {
        cases.require(caseId);
        return AuditFindingView.of(audits.requireFinding(id, caseId));
    }

    AuditFindingView answer(UUID caseId, UUID id, @Nullable String ifMatch, AnswerFinding answering) {
        checks.of(answering).throwIfAny();
        cases.requireToWrite(caseId);
        var known = audits.requireFinding(id, caseId);
        Versions.require(ifMatch, known.version());
        known.answer(answering.answer(), user.accountId(), clock.instant());
        audits.flush();
        Log.infof("finding %s answered by account %s", id, user.accountId());
        return AuditFindingView.of(known);
    }

    private List<UnitPath> places() {
        return user.scope().territories();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
