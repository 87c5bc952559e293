package vn.mangnon.exceptional;

import java.util.Collection;
import java.util.UUID;
import vn.mangnon.kernel.UnitPath;

/** Asked here, answered by who keeps the records: where one of them lies, whoever asks. */
public interface Subjects {

    SubjectType type();

    /** All from where it is somebody's business, the one where it lies first; none where there is no such record. */
    Collection<UnitPath> placesOf(UUID id);
}
