package vn.mangnon.intakes;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.cases.CaseActs;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.cases.Cases;
import vn.mangnon.clocks.ClockEvent;
import vn.mangnon.clocks.Clocks;
import vn.mangnon.clocks.Clocks.Happened;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.organizations.Organizations;
import vn.mangnon.units.UnitLevel;
import vn.mangnon.units.Units;

/** How the news came and went. */
@ApplicationScoped
@Transactional
class IntakeService implements CaseActs {

    private final IntakeRepository intakes;
    private final Confidants confidants;
    private final Cases cases;
    private final Clocks clocks;
    private final Units units;
    private final Organizations organizations;
    private final Instance<InformantTraces> traces;
    private final RowSecurity rowSecurity;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    IntakeService(
            IntakeRepository intakes,
            Confidants confidants,
            Cases cases,
            Clocks clocks,
            Units units,
            Organizations organizations,
            @Any Instance<InformantTraces> traces,
            RowSecurity rowSecurity,
            CurrentUser user,
            InputChecks checks,
            Clock clock) {
        this.intakes = intakes;
        this.confidants = confidants;
        this.cases = cases;
        this.clocks = clocks;
        this.units = units;
        this.organizations = organizations;
        this.traces = traces;
        this.rowSecurity = rowSecurity;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    IntakeView view(UUID caseId) {
        var its = cases.require(caseId);
        refuseIfKept(its);
        return IntakeView.of(intakes.of(caseId).orElseThrow(Problem::notFound), its);
    }

    /** Writes it as a whole; what was known later is written over, and the trail keeps that it was. */
    IntakeView write(UUID caseId, @Nullable String ifMatch, IntakeDetails details) {
        var its = cases.requireToWrite(caseId);
        refuseIfKept(its);
        check(details, its).throwIfAny();
        cases.requireOpen(caseId, ifMatch);
        var now = clock.instant();
        var known = intakes.of(caseId);
        var knownBefore = known.map(Intake::knownAt).orElse(null);
        known.ifPresent(intake -> intake.write(details, user.accountId(), now));
        var intake = known.orElseGet(() -> new Intake(caseId, details, user.accountId(), now));
        intake.persistAndFlush();
        if (!Objects.equals(details.knownAt(), knownBefore)) {
            clocks.correct(caseId, ClockEvent.KNOWN, details.knownAt());
        }
        return IntakeView.of(intake, cases.touch(caseId));
    }

    InformantView informant(UUID caseId) {
        refuseUnlessInCharge(cases.require(caseId));
        return InformantView.of(intakes.informantOf(caseId).orElseThrow(Problem::notFound));
    }

    InformantView writeInformant(UUID caseId, @Nullable String ifMatch, InformantDetails details) {
        var its = cases.waitToWrite(caseId);
        if (intakes.hasInformant(caseId)) {
            refuseUnlessInCharge(its);
        }
        var faults = checks.of(details);
        faults.addIf(Boolean.FALSE.equals(details.agreed()), "/agreed", "INFORMANT_DID_NOT_AGREE")
                .throwIfAny();
        if (!its.isOpen()) {
            throw Problem.conflict("CASE_CLOSED");
        }
        var known = intakes.informantOf(caseId);
        known.ifPresentOrElse(
                informant -> Versions.require(ifMatch, informant.version()), () -> Versions.requireNone(ifMatch));
        var now = clock.instant();
        known.ifPresent(informant -> informant.write(details, user.accountId(), now));
        var informant = known.orElseGet(() -> new Informant(caseId, details, user.accountId(), now));
        informant.persistAndFlush();
        Log.infof("informant of case %s written by account %s", caseId, user.accountId());
        return InformantView.of(informant);
    }

    /** Who takes back his agreement is forgotten here, and wherever else he was written down by name. */
    void forgetInformant(UUID caseId, @Nullable String ifMatch) {
        refuseUnlessInCharge(cases.waitToWrite(caseId));
        var informant = intakes.informantOf(caseId);
        informant.ifPresent(known -> Versions.require(ifMatch, known.version()));
        var elsewhere =
                traces.stream().filter(each -> each.forgetInformantOf(caseId)).toList();
        if (informant.isEmpty() && elsewhere.isEmpty()) {
            throw Problem.notFound();
        }
        informant.ifPresent(Informant::delete);
        Log.infof("informant of case %s forgotten by account %s", caseId, user.accountId());
    }

    /** For anybody else there is none. */
    private void refuseUnlessInCharge(CaseRef its) {
        if (!cases.isInCharge(its)) {
            throw Problem.notFound();
        }
    }

    private void refuseIfKept(CaseRef its) {
        if (!confidants.includeCaller(its)) {
            throw Problem.notFound();
        }
    }

    Page<TransferView> transfers(UUID caseId, PageRequest page) {
        var its = cases.require(caseId);
        return intakes.transfers(caseId, page).map(transfer -> TransferView.of(transfer, its));
    }

    TransferView transfer(UUID caseId, @Nullable String ifMatch, TransferCase details) {
        var its = cases.requireToWrite(caseId);
        check(details, its).throwIfAny();
        cases.requireToWrite(caseId, ifMatch);
        if (details.id() != null && intakes.transferIdIsTaken(details.id())) {
            throw Problem.conflict("ID_TAKEN");
        }
        var unit = units.find(details.unitId()).orElseThrow();
        // A commune that handled it until now and gives it away sees it no more.
        return rowSecurity.lifted(() -> {
            var moved = cases.handTo(caseId, unit.id(), unit.home(), details.organizationId());
            var transfer = new Transfer(caseId, details, user.accountId(), clock.instant());
            transfer.persistAndFlush();
            clocks.tell(caseId, Happened.of(ClockEvent.ARRIVED, details.transferredAt()));
            Log.infof("case %s transferred to unit %s by account %s", caseId, unit.id(), user.accountId());
            return TransferView.of(transfer, moved);
        });
    }

    @Override
    public Optional<Instant> firstActIn(UUID caseId) {
        return intakes.firstTransferIn(caseId);
    }

    @Override
    public Optional<Instant> knownIn(UUID caseId) {
        return intakes.knownIn(caseId);
    }

    private Faults check(IntakeDetails details, CaseRef its) {
        var faults = checks.of(details);
        var known = details.knownAt();
        var born = details.childBornOn();
        return faults.addIf(known != null && known.isAfter(its.receivedAt()), "/knownAt", "AFTER_RECEIPT")
                .addIf(born != null && born.isAfter(LocalDate.now(clock)), "/childBornOn", "IN_THE_FUTURE");
    }

    private Faults check(TransferCase details, CaseRef its) {
        var faults = checks.of(details);
        var at = details.transferredAt();
        if (at != null) {
            faults.addIf(at.isAfter(clock.instant()), "/transferredAt", "IN_THE_FUTURE")
                    .addIf(at.isBefore(its.receivedAt()), "/transferredAt", "BEFORE_RECEIPT");
        }
        if (details.unitId() == null) {
            return faults;
        }
        var unit = units.find(details.unitId()).orElse(null);
        if (unit == null) {
            return faults.add("/unitId", "UNKNOWN_VALUE");
        }
        faults.addIf(
                        unit.level() == UnitLevel.PROVINCE || unit.level() == UnitLevel.DISTRICT,
                        "/unitId",
                        "NOT_A_COMMUNE_OR_HAMLET")
                .addIf(!unit.isInForceOn(LocalDate.now(clock)), "/unitId", "UNIT_NOT_IN_FORCE");
        var organization = details.organizationId();
        if (organization != null) {
            var found = organizations.find(organization);
            faults.addIf(found.isEmpty(), "/organizationId", "UNKNOWN_VALUE");
            found.ifPresent(body -> faults.addIf(
                    !body.unitPath().contains(unit.home()) && !unit.home().contains(body.unitPath()),
                    "/organizationId",
                    "NOT_OF_THIS_PLACE"));
        }
        return faults;
    }
}
