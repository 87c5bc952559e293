package vn.mangnon.providers;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Reason;
import vn.mangnon.kernel.Versions;
import vn.mangnon.organizations.Organizations;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** Keeping the register of providers. */
@ApplicationScoped
@Transactional
class ProviderService {

    private final ProviderRepository providers;
    private final Organizations organizations;
    private final Units units;
    private final CodeLists codes;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    ProviderService(
            ProviderRepository providers,
            Organizations organizations,
            Units units,
            CodeLists codes,
            CurrentUser user,
            InputChecks checks,
            Clock clock) {
        this.providers = providers;
        this.organizations = organizations;
        this.units = units;
        this.codes = codes;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<ProviderView> list(ProviderFilter filter, PageRequest page) {
        var extent = filter.adminUnitId() == null
                ? null
                : units.extentOf(filter.adminUnitId()).orElse(UnitExtent.NOTHING);
        return providers.page(filter, extent, page).map(known -> ProviderView.of(known, today()));
    }

    ProviderView view(UUID id) {
        return ProviderView.of(providers.require(id), today());
    }

    ProviderView register(ProviderDetails details) {
        var unit = check(details, checks.of(details));
        if (details.id() != null && providers.idIsTaken(details.id())) {
            throw Problem.conflictWith("ID_TAKEN", URI.create("service-providers/" + details.id()));
        }
        var made = new ServiceProvider(details, unit.home(), clock.instant());
        made.persistAndFlush();
        Log.infof("service provider %s registered by account %s", made.id(), user.accountId());
        return ProviderView.of(made, today());
    }

    ProviderView change(UUID id, @Nullable String ifMatch, ProviderDetails details) {
        var known = requireOwn(id, ifMatch);
        var faults = checks.of(details);
        var unit = check(details, faults.addIf(details.id() != null, "/id", "NOT_CHANGEABLE"));
        known.register(details, unit.home(), clock.instant());
        providers.flush();
        Log.infof("service provider %s changed by account %s", id, user.accountId());
        return ProviderView.of(known, today());
    }

    ProviderView withdraw(UUID id, @Nullable String ifMatch, Reason reason) {
        checks.of(reason).throwIfAny();
        var known = requireOwn(id, ifMatch);
        known.withdraw(reason.note(), clock.instant());
        providers.flush();
        Log.infof("service provider %s withdrawn by account %s", id, user.accountId());
        return ProviderView.of(known, today());
    }

    /** Read everywhere, kept by the supervisor of the place. */
    private ServiceProvider requireOwn(UUID id, @Nullable String ifMatch) {
        var known = providers.require(id);
        Versions.require(ifMatch, known.version());
        if (!user.scope().covers(known.unitPath())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        return known;
    }

    private UnitRef check(ProviderDetails details, Faults faults) {
        var unit = details.adminUnitId() == null
                ? null
                : units.find(details.adminUnitId()).orElse(null);
        var organization = details.organizationId();
        var from = details.validFrom();
        var to = details.validTo();
        faults.addIf(details.adminUnitId() != null && unit == null, "/adminUnitId", "UNKNOWN_VALUE")
                .addIf(
                        organization != null && organizations.find(organization).isEmpty(),
                        "/organizationId",
                        "UNKNOWN_VALUE")
                .addIf(from != null && to != null && to.isBefore(from), "/validTo", "BEFORE_START");
        for (int i = 0; i < details.serviceLines().size(); i++) {
            var line = details.serviceLines().get(i);
            faults.addIf(
                    line != null && !codes.knows(CodeLists.SERVICE_LINES, line, today()),
                    "/serviceLines/" + i,
                    "UNKNOWN_VALUE");
        }
        faults.throwIfAny();
        if (unit == null || !user.scope().covers(unit.home())) {
            throw Problem.forbidden("UNIT_OUT_OF_SCOPE");
        }
        return unit;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
