package vn.mangnon.access;

import java.util.Set;
import java.util.UUID;
import vn.mangnon.kernel.UnitPath;

/** How far one duty of an account goes today: its places, and single children and cases beside them. */
record Reach(Scope scope, Set<UUID> children, Set<UUID> cases) {

    Reach {
        children = Set.copyOf(children);
        cases = Set.copyOf(cases);
    }

    /** A child or a case, by its place or singly. */
    boolean includes(UnitPath place, UUID record) {
        return scope.covers(place) || children.contains(record) || cases.contains(record);
    }
}
