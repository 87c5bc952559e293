package vn.mangnon.exceptional;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

/** Opening a single record to oneself, and answering for what was opened. */
@ApplicationScoped
@Transactional
class ExceptionalAccessService implements SingleRecords {

    record Opened(String username) implements GrantsChanged {}

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
        var isSupervision = details.ground() == Ground.SUPERVISION;
        if (isSupervision != user.has(Duties.SUPERVISOR)) {
            throw Problem.forbidden("GROUND_NOT_YOURS");
        }
        // That such an id exists is told to whoever puts his name and a reason under the question, and is on record.
        var place = placeOf(details.subjectType(), details.subjectId())
                .filter(found -> !isSupervision || user.scope().covers(found))
                .orElseThrow(Problem::notFound);
        var made = new ExceptionalAccess(details, user.accountId(), user.username(), place, clock.instant());
        made.persistAndFlush();
        opened.fire(new Opened(user.username()));
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

    /** Where the caller is told of what others opened. */
    private List<UnitPath> supervised() {
        return user.has(Duties.AUDITOR)
                ? List.of(UnitPath.COUNTRY)
                : user.has(Duties.SUPERVISOR) || user.has(Duties.COMMUNE_CHAIR)
                        ? user.scope().territories()
                        : List.of();
    }

    private Optional<UnitPath> placeOf(SubjectType type, UUID id) {
        return rowSecurity.lifted(() -> subjects.stream()
                .filter(kept -> kept.type() == type)
                .findFirst()
                .flatMap(kept -> kept.placeOf(id)));
    }

    @Override
    public Set<UUID> childrenShownTo(UUID accountId) {
        return new HashSet<>(accesses.holding(accountId, SubjectType.CHILD, clock.instant()));
    }

    @Override
    public Set<UUID> casesShownTo(UUID accountId) {
        return new HashSet<>(accesses.holding(accountId, SubjectType.CASE, clock.instant()));
    }
}
