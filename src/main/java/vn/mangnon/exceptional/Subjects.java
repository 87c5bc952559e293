package vn.mangnon.exceptional;

import java.util.Optional;
import java.util.UUID;
import vn.mangnon.kernel.UnitPath;

/** Asked here, answered by who keeps the records: where one of them lies, whoever asks. */
public interface Subjects {

    SubjectType type();

    Optional<UnitPath> placeOf(UUID id);
}
