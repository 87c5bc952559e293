package vn.mangnon.exceptional;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.access.GrantsChanged;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.access.SingleRecords;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Versions;

/** Opening a single record to oneself, and answering for what was opened. */
@ApplicationScoped
@Transactional
class ExceptionalAccessService implements SingleRecords {

    record Opened() implements GrantsChanged {}

    private final ExceptionalAccessRepository accesses;
    private final List<Subjects> subjects;
    private final CurrentUser user;
    private final RowSecurity rowSecurity;
    private final InputChecks checks;
    private final Event<Opened> opened;
    private final Clock clock;

    ExceptionalAccessService(
            ExceptionalAccessRepository accesses,
            @All List<Subjects> subjects,
            CurrentUser user,
            RowSecurity rowSecurity,
            InputChecks checks,
            Event<Opened> opened,
            Clock clock) {
        this.accesses = accesses;
        this.subjects = subjects;
        this.user = user;
        this.rowSecurity = rowSecurity;
        this.checks = checks;
        this.opened = opened;
        this.clock = clock;
    }

    ExceptionalAccessView open(ExceptionalAccessDetails details) {
        checks.of(details).throwIfAny();
        if (user.as(details.ground().duties()).isNowhere()) {
            throw Problem.forbidden("GROUND_NOT_YOURS");
        }
        // That such an id exists is told to whoever puts his name and a reason under the question, and is on record.
        var place = placesOf(details.subjectType(), details.subjectId()).stream()
                .filter(found -> details.ground() == Ground.EMERGENCY
                        || user.as(Ground.SUPERVISION.duties()).covers(found))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var made = new ExceptionalAccess(details, user.accountId(), user.username(), place, clock.instant());
        made.persistAndFlush();
        opened.fire(new Opened());
        Log.warnf(
                "%s %s opened to account %s on the ground %s",
                details.subjectType(), details.subjectId(), user.accountId(), details.ground());
        return ExceptionalAccessView.of(made);
    }

    ExceptionalAccessView view(UUID id) {
        return ExceptionalAccessView.of(accesses.require(id, user.accountId(), supervised()));
    }

    Page<ExceptionalAccessView> list(ExceptionalAccessFilter filter, PageRequest page) {
        return accesses.page(filter, user.accountId(), supervised(), page).map(ExceptionalAccessView::of);
    }

    /** A supervisor of the place has read that this was opened, and why. */
    ExceptionalAccessView acknowledge(UUID id, @Nullable String ifMatch) {
        var known = accesses.require(id, user.accountId(), user.scope().territories());
        Versions.require(ifMatch, known.version());
        known.acknowledge(user.accountId(), user.username(), clock.instant());
        accesses.flush();
        return ExceptionalAccessView.of(known);
    }

    /** Where the caller is told of what others opened. */
    private List<UnitPath> supervised() {
        return user.as(Duties.SUPERVISOR, Duties.COMMUNE_CHAIR, Duties.AUDITOR).territories();
    }

    private Collection<UnitPath> placesOf(SubjectType type, UUID id) {
        return rowSecurity.lifted(() -> subjects.stream()
                .filter(kept -> kept.type() == type)
                .findFirst()
                .map(kept -> kept.placesOf(id))
                .orElse(List.of()));
    }

    @Override
    public List<Shown> shownTo(UUID accountId) {
        return accesses.holding(accountId, clock.instant()).stream()
                .map(opened -> new Shown(
                        opened.ground().duties(),
                        opened.subjectType() == SubjectType.CHILD ? Set.of(opened.subjectId()) : Set.of(),
                        opened.subjectType() == SubjectType.CASE ? Set.of(opened.subjectId()) : Set.of(),
                        opened.holdsUntil()))
                .toList();
    }
}
