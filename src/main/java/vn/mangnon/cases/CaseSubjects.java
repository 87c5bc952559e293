package vn.mangnon.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import vn.mangnon.exceptional.SubjectType;
import vn.mangnon.exceptional.Subjects;
import vn.mangnon.kernel.UnitPath;

/** Cases, as what may be opened singly. */
@ApplicationScoped
class CaseSubjects implements Subjects {

    private final CaseRepository cases;

    CaseSubjects(CaseRepository cases) {
        this.cases = cases;
    }

    @Override
    public SubjectType type() {
        return SubjectType.CASE;
    }

    @Override
    public Collection<UnitPath> placesOf(UUID id) {
        return cases.placesOf(id);
    }
}
