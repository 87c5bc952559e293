package vn.mangnon.consents;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.access.Sight;
import vn.mangnon.children.BirthDate;
import vn.mangnon.children.Children;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;

/** Keeping the ledger: writing down what was agreed to, and what was taken back. */
@ApplicationScoped
@Transactional
class ConsentService {

    private final ConsentRepository consents;
    private final Consents door;
    private final Children children;
    private final CodeLists codes;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    ConsentService(
            ConsentRepository consents,
            Consents door,
            Children children,
            CodeLists codes,
            CurrentUser user,
            InputChecks checks,
            Clock clock) {
        this.consents = consents;
        this.door = door;
        this.children = children;
        this.codes = codes;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<ConsentView> list(UUID childId, ConsentFilter filter, PageRequest page) {
        birthOf(childId, user.children());
        var harmers = door.namedHarmersOf(childId);
        var mayWrite = mayWrite(childId);
        return consents.page(childId, filter, page).map(known -> view(known, harmers, mayWrite));
    }

    ConsentView view(UUID childId, UUID id) {
        birthOf(childId, user.children());
        return view(consents.require(id, childId), door.namedHarmersOf(childId), mayWrite(childId));
    }

    ConsentView give(UUID childId, ConsentDetails details) {
        var born = birthOf(childId, user.children().toWrite());
        check(details, born).throwIfAny();
        refuseTakenId(childId, details.id());
        var made = new Consent(childId, details, clock.instant());
        made.persistAndFlush();
        Log.infof("consent %s written down by account %s", made.id(), user.accountId());
        return view(made, door.namedHarmersOf(childId), mayWrite(childId));
    }

    ConsentView withdraw(UUID childId, UUID id, @Nullable String ifMatch, WithdrawConsent withdrawal) {
        var faults = checks.of(withdrawal);
        birthOf(childId, user.children().toWrite());
        var known = consents.require(id, childId);
        Versions.require(ifMatch, known.version());
        var day = withdrawal.withdrawnOn();
        faults.addIf(day != null && day.isAfter(today()), "/withdrawnOn", "IN_THE_FUTURE")
                .addIf(day != null && day.isBefore(known.givenOn()), "/withdrawnOn", "BEFORE_IT_WAS_GIVEN")
                .throwIfAny();
        known.withdraw(withdrawal.withdrawnOn(), withdrawal.reason(), clock.instant());
        consents.flush();
        Log.infof("consent %s withdrawn by account %s", id, user.accountId());
        return view(known, door.namedHarmersOf(childId), mayWrite(childId));
    }

    /** The purposes one by one, each with what is missing. */
    Page<ConsentCheckView> check(UUID childId, ConsentFilter filter, @Nullable LocalDate on) {
        var day = Objects.requireNonNullElse(on, today());
        var born = birthOf(childId, user.children());
        var purposes = codes.codes(CodeLists.CONSENT_PURPOSES, day);
        if (filter.purpose() != null && !purposes.contains(filter.purpose())) {
            throw Problem.malformed("INVALID_PARAMETER", new Fault("?purpose", "UNKNOWN_VALUE"));
        }
        var harmers = door.namedHarmersOf(childId);
        var ledger = consents.ledgerOf(childId);
        var answers = purposes.stream()
                .filter(purpose -> filter.purpose() == null || filter.purpose().equals(purpose))
                .map(purpose -> ConsentCheckView.of(
                        purpose, day, new ConsentRule(born, purpose, ledger, harmers).missingOn(day), harmers))
                .toList();
        return new Page<>(answers, null, null);
    }

    /** Where the child lies, and not wherever the caller is one of them. */
    private boolean mayWrite(UUID childId) {
        var writers = user.childrenAs(Duties.COMMUNE_OFFICER, Duties.COUNSELLING_WORKER);
        return children.isVisible(childId, writers.toWrite());
    }

    private ConsentView view(Consent known, Set<Relation> harmers, boolean mayWrite) {
        return ConsentView.of(known, today(), harmers, mayWrite);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day of birth, as far as it is known, of a child that is seen; there is no other. */
    private BirthDate birthOf(UUID childId, Sight sight) {
        return children.birthDateOf(childId, sight).orElseThrow(Problem::notFound);
    }

    private void refuseTakenId(UUID childId, @Nullable UUID id) {
        if (id != null && consents.idIsTaken(id)) {
            throw consents.isOf(id, childId)
                    ? Problem.conflictWith("ID_TAKEN", URI.create("children/" + childId + "/consents/" + id))
                    : Problem.conflict("ID_TAKEN");
        }
    }

    private Faults check(ConsentDetails details, BirthDate born) {
        var faults = checks.of(details);
        var day = details.givenOn();
        var purpose = details.purpose();
        if (day != null) {
            var until = details.validUntil();
            faults.addIf(day.isAfter(today()), "/givenOn", "IN_THE_FUTURE")
                    .addIf(day.isBefore(born.written()), "/givenOn", "BEFORE_BIRTH")
                    .addIf(until != null && until.isBefore(day), "/validUntil", "BEFORE_START")
                    .addIf(
                            purpose != null && !codes.knows(CodeLists.CONSENT_PURPOSES, purpose, day),
                            "/purpose",
                            "UNKNOWN_VALUE")
                    .addIf(
                            details.givenBy() == Relation.CHILD && !ConsentRule.canSpeakForItself(born, day),
                            "/givenBy",
                            "TOO_YOUNG_TO_CONSENT");
        }
        switch (details.basis()) {
            case CONSENT -> checkConsent(details, faults);
            case LAW_TASK -> checkLawTask(details, faults);
        }
        return faults;
    }

    private static void checkConsent(ConsentDetails details, Faults faults) {
        var byChild = details.givenBy() == Relation.CHILD;
        faults.addIf(details.givenBy() == null, "/givenBy", "REQUIRED")
                .addIf(details.giverName() == null && !byChild, "/giverName", "REQUIRED")
                .addIf(details.evidence() == null, "/evidence", "REQUIRED")
                .addIf(details.legalProvision() != null, "/legalProvision", "ONLY_WITH_LAW_TASK");
    }

    private static void checkLawTask(ConsentDetails details, Faults faults) {
        faults.addIf(details.legalProvision() == null, "/legalProvision", "REQUIRED")
                .addIf(details.givenBy() != null, "/givenBy", "ONLY_WITH_CONSENT")
                .addIf(details.giverName() != null, "/giverName", "ONLY_WITH_CONSENT");
    }
}
