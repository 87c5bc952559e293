package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.audit.AccessFilter;
import vn.mangnon.audit.AccessView;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.audit.HistoryView;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;

/** Who saw a child, for those who have business with the child's place. */
@ApplicationScoped
@Transactional
class ChildAccessService {

    private final ChildRepository children;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final RowSecurity rowSecurity;

    ChildAccessService(ChildRepository children, AuditTrail trail, CurrentUser user, RowSecurity rowSecurity) {
        this.children = children;
        this.trail = trail;
        this.user = user;
        this.rowSecurity = rowSecurity;
    }

    /** What was done to a child that the caller sees. */
    Page<HistoryView> history(UUID id, PageRequest page) {
        // Of an alias: 308, as everywhere below a child.
        if (children.birthDateOf(id, user.children()).isEmpty()) {
            throw Problem.notFound();
        }
        var place = children.placeOf(id).orElseThrow(Problem::notFound);
        return trail.historyOf(AuditSubject.CHILD, id, user.towards(AuditSubject.CHILD, List.of(place), id), page);
    }

    Page<AccessView> list(UUID id, AccessFilter filter, PageRequest page) {
        // A supervisor and an auditor see no child, and may know who did; nothing of the child is given away here.
        var place = rowSecurity.lifted(() -> children.placeOf(id));
        if (place.filter(user.scope()::covers).isEmpty()) {
            throw Problem.notFound();
        }
        var told = user.as(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.AUDITOR)
                .covers(place.get());
        return trail.accessesTo(AuditSubject.CHILD, id, filter, page, told);
    }
}
