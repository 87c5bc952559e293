package vn.mangnon.assistances;

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
import vn.mangnon.access.Sight;
import vn.mangnon.children.Children;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.organizations.Organizations;

/** Writing down what was done for a child. */
@ApplicationScoped
@Transactional
class AssistanceService {

    private final AssistanceRepository assistances;
    private final Children children;
    private final Organizations organizations;
    private final CodeLists codes;
    private final CurrentUser user;
    private final InputChecks checks;
    private final MergePatch patches;
    private final Clock clock;

    AssistanceService(
            AssistanceRepository assistances,
            Children children,
            Organizations organizations,
            CodeLists codes,
            CurrentUser user,
            InputChecks checks,
            MergePatch patches,
            Clock clock) {
        this.assistances = assistances;
        this.children = children;
        this.organizations = organizations;
        this.codes = codes;
        this.user = user;
        this.checks = checks;
        this.patches = patches;
        this.clock = clock;
    }

    Page<AssistanceView> list(UUID childId, PageRequest page) {
        birthOf(childId, user.children());
        return assistances.page(childId, page).map(AssistanceView::of);
    }

    AssistanceView view(UUID childId, UUID id) {
        birthOf(childId, user.children());
        return AssistanceView.of(assistances.require(id, childId));
    }

    AssistanceView add(UUID childId, AssistanceDetails details) {
        var born = birthOf(childId, user.children().toWrite());
        check(details, born).throwIfAny();
        refuseTakenId(childId, details.id());
        var made = new Assistance(childId, details, clock.instant());
        made.persistAndFlush();
        Log.infof("assistance %s written down by account %s", made.id(), user.accountId());
        return AssistanceView.of(made);
    }

    AssistanceView change(UUID childId, UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var born = birthOf(childId, user.children().toWrite());
        var known = assistances.require(id, childId);
        Versions.require(ifMatch, known.version());
        var details = patches.apply(patch, AssistanceDetails.of(known), AssistanceDetails.class);
        check(details, born)
                .addIf(details.id() != null, "/id", "NOT_CHANGEABLE")
                .throwIfAny();
        known.describe(details, clock.instant());
        assistances.flush();
        return AssistanceView.of(known);
    }

    /** The day of birth, as far as it is known, of a child that is seen; there is no other. */
    private LocalDate birthOf(UUID childId, Sight sight) {
        return children.birthOf(childId, sight).orElseThrow(Problem::notFound);
    }

    private void refuseTakenId(UUID childId, @Nullable UUID id) {
        if (id != null && assistances.idIsTaken(id)) {
            throw assistances.isOf(id, childId)
                    ? Problem.conflictWith("ID_TAKEN", URI.create("children/" + childId + "/assistances/" + id))
                    : Problem.conflict("ID_TAKEN");
        }
    }

    private Faults check(AssistanceDetails details, LocalDate born) {
        var faults = checks.of(details);
        var today = LocalDate.now(clock);
        var line = details.serviceLine();
        var provider = details.providerId();
        var day = details.providedOn();
        return faults.addIf(
                        line != null && !codes.knows(CodeLists.SERVICE_LINES, line, today),
                        "/serviceLine",
                        "UNKNOWN_VALUE")
                .addIf(day != null && day.isAfter(today), "/providedOn", "IN_THE_FUTURE")
                .addIf(day != null && day.isBefore(born), "/providedOn", "BEFORE_BIRTH")
                .addIf(provider != null && organizations.find(provider).isEmpty(), "/providerId", "UNKNOWN_VALUE");
    }
}
