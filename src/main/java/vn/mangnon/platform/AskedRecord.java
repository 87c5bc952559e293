package vn.mangnon.platform;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.exceptional.SubjectType;
import vn.mangnon.exceptional.Subjects;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.UnitPath;

/** The one child or case that the request's address leads to, and where it lies; looked for when somebody asks. */
@RequestScoped
class AskedRecord {

    private final UriInfo uri;
    private final List<Subjects> subjects;
    private final RowSecurity rowSecurity;
    private boolean wasLookedFor;
    private @Nullable UnitPath place;

    AskedRecord(UriInfo uri, @All List<Subjects> subjects, RowSecurity rowSecurity) {
        this.uri = uri;
        this.subjects = subjects;
        this.rowSecurity = rowSecurity;
    }

    UUID id() {
        return subject().orElseThrow().id();
    }

    /** Nothing, where the address leads to no record. All that follows from a place is what the caller is there. */
    Optional<UnitPath> place() {
        if (!wasLookedFor) {
            place = subject().flatMap(this::placeOf).orElse(null);
            wasLookedFor = true;
        }
        return Optional.ofNullable(place);
    }

    private Optional<PathSubject> subject() {
        return PathSubject.of(uri.getRequestUri().getRawPath());
    }

    private Optional<UnitPath> placeOf(PathSubject subject) {
        var type = subject.type() == AuditSubject.CHILD ? SubjectType.CHILD : SubjectType.CASE;
        return QuarkusTransaction.joiningExisting()
                .call(() -> rowSecurity.lifted(() -> subjects.stream()
                        .filter(kept -> kept.type() == type)
                        .findFirst()
                        .flatMap(kept -> kept.placeOf(subject.id()))));
    }
}
