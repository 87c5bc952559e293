package vn.mangnon.consents;

import java.util.Set;
import java.util.UUID;

/**
 * Asked here, answered by who keeps the cases: who of a child's people is named as the one that harms it. The answer looks
 * at every case, also one that the caller does not see, and gives away nothing of it but the relation.
 */
public interface NamedHarmers {

    Set<Relation> namedAsHarmersOf(UUID childId);
}
