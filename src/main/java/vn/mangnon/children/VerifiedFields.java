package vn.mangnon.children;

import java.util.List;
import java.util.UUID;

/** Asked here, answered above: what of a child's record somebody vouched for. */
public interface VerifiedFields {

    /** @param says what the record says now: a field that was changed since is verified no longer */
    List<VerifiedField> of(UUID childId, ChildCorrections.Identity says);
}
