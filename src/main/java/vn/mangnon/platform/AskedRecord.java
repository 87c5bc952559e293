package vn.mangnon.platform;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.access.Standing;
import vn.mangnon.exceptional.SubjectType;
import vn.mangnon.exceptional.Subjects;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.UnitPath;

/** The one child or case that the request's address leads to, and what the caller is to it; looked for when somebody asks. */
@RequestScoped
class AskedRecord {

    private final UriInfo uri;
    private final List<Subjects> subjects;
    private final CurrentUser user;
    private final RowSecurity rowSecurity;
    private @Nullable Optional<Standing> standing;

    AskedRecord(UriInfo uri, @All List<Subjects> subjects, CurrentUser user, RowSecurity rowSecurity) {
        this.uri = uri;
        this.subjects = subjects;
        this.user = user;
        this.rowSecurity = rowSecurity;
    }

    /** Nothing, where the address leads to no record. All that follows from its places is what the caller is there. */
    Optional<Standing> standing() {
        var known = standing;
        if (known == null) {
            known = PathSubject.of(uri.getRequestUri().getRawPath()).flatMap(this::towards);
            standing = known;
        }
        return known;
    }

    private Optional<Standing> towards(PathSubject subject) {
        var places = placesOf(subject);
        return places.isEmpty() ? Optional.empty() : Optional.of(user.towards(subject.type(), places, subject.id()));
    }

    private Collection<UnitPath> placesOf(PathSubject subject) {
        var type = subject.type() == AuditSubject.CHILD ? SubjectType.CHILD : SubjectType.CASE;
        return QuarkusTransaction.joiningExisting()
                .call(() -> rowSecurity.lifted(() -> subjects.stream()
                        .filter(kept -> kept.type() == type)
                        .findFirst()
                        .map(kept -> kept.placesOf(subject.id()))
                        .orElse(List.of())));
    }
}
