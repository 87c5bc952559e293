package vn.mangnon.disclosures;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Sight;
import vn.mangnon.children.Children;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.consents.Consents;
import vn.mangnon.consents.LegalBasis;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.organizations.Organizations;

/** Writing down what is handed out, before it goes. */
@ApplicationScoped
@Transactional
class DisclosureService {

    private final DisclosureRepository disclosures;
    private final Consents consents;
    private final Children children;
    private final Organizations organizations;
    private final CodeLists codes;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    DisclosureService(
            DisclosureRepository disclosures,
            Consents consents,
            Children children,
            Organizations organizations,
            CodeLists codes,
            CurrentUser user,
            InputChecks checks,
            Clock clock) {
        this.disclosures = disclosures;
        this.consents = consents;
        this.children = children;
        this.organizations = organizations;
        this.codes = codes;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<DisclosureView> list(UUID childId, PageRequest page) {
        birthOf(childId, user.children());
        var harmers = consents.namedHarmersOf(childId);
        return disclosures.page(childId, page).map(known -> DisclosureView.of(known, harmers));
    }

    DisclosureView view(UUID childId, UUID id) {
        birthOf(childId, user.children());
        return DisclosureView.of(disclosures.require(id, childId), consents.namedHarmersOf(childId));
    }

    DisclosureView disclose(UUID childId, DisclosureDetails details) {
        var born = birthOf(childId, user.children().toWrite());
        check(details, born).throwIfAny();
        refuseTakenId(childId, details.id());
        var agreedTo = details.purposeOfConsent();
        if (agreedTo != null) {
            // On its day; and today, or whoever's consent was taken back would be told of as on a day before that.
            consents.require(childId, agreedTo, details.disclosedOn());
            consents.require(childId, agreedTo, LocalDate.now(clock));
        }
        var made = new Disclosure(childId, details, user.accountId(), clock.instant());
        made.persistAndFlush();
        Log.infof("disclosure %s on the ground %s by account %s", made.id(), made.ground(), user.accountId());
        return DisclosureView.of(made, consents.namedHarmersOf(childId));
    }

    /** The day of birth, as far as it is known, of a child that is seen; there is no other. */
    private LocalDate birthOf(UUID childId, Sight sight) {
        return children.birthOf(childId, sight).orElseThrow(Problem::notFound);
    }

    private void refuseTakenId(UUID childId, @Nullable UUID id) {
        if (id != null && disclosures.idIsTaken(id)) {
            throw disclosures.isOf(id, childId)
                    ? Problem.conflictWith("ID_TAKEN", URI.create("children/" + childId + "/disclosures/" + id))
                    : Problem.conflict("ID_TAKEN");
        }
    }

    private Faults check(DisclosureDetails details, LocalDate born) {
        var faults = checks.of(details);
        var day = details.disclosedOn();
        var recipient = details.recipientId();
        if (day != null) {
            faults.addIf(day.isAfter(LocalDate.now(clock)), "/disclosedOn", "IN_THE_FUTURE")
                    .addIf(day.isBefore(born), "/disclosedOn", "BEFORE_BIRTH");
        }
        faults.addIf(recipient != null && organizations.find(recipient).isEmpty(), "/recipientId", "UNKNOWN_VALUE");
        if (details.ground() == LegalBasis.LAW_TASK) {
            faults.addIf(details.legalProvision() == null, "/legalProvision", "REQUIRED")
                    .addIf(details.consentPurpose() != null, "/consentPurpose", "ONLY_WITH_CONSENT");
        }
        if (details.ground() == LegalBasis.CONSENT) {
            var agreedTo = details.purposeOfConsent();
            var named = details.items() != null && details.items().contains(SensitivityClass.INFORMANT);
            faults.addIf(details.legalProvision() != null, "/legalProvision", "ONLY_WITH_LAW_TASK")
                    // NĐ 56/2017/NĐ-CP Đ.24: nobody in the family can agree to that.
                    .addIf(named, "/items", "INFORMANT_BY_LAW_ONLY")
                    .addIf(
                            agreedTo != null && day != null && !codes.knows(CodeLists.CONSENT_PURPOSES, agreedTo, day),
                            "/consentPurpose",
                            "UNKNOWN_VALUE");
        }
        return faults;
    }
}
