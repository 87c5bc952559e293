package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import vn.mangnon.exceptional.SubjectType;
import vn.mangnon.exceptional.Subjects;
import vn.mangnon.kernel.UnitPath;

/** Children, as what may be opened singly. */
@ApplicationScoped
class ChildSubjects implements Subjects {

    private final ChildRepository children;

    ChildSubjects(ChildRepository children) {
        this.children = children;
    }

    @Override
    public SubjectType type() {
        return SubjectType.CHILD;
    }

    @Override
    public Collection<UnitPath> placesOf(UUID id) {
        return children.placeOf(id).stream().toList();
    }
}
