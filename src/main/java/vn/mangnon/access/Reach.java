package vn.mangnon.access;

import java.util.Set;
import java.util.UUID;
import vn.mangnon.kernel.AuditSubject;

/** How far one duty of an account goes today: its places, and single children and cases beside them. */
record Reach(Scope scope, Set<UUID> children, Set<UUID> cases) {

    Reach {
        children = Set.copyOf(children);
        cases = Set.copyOf(cases);
    }

    /** Whether this one is shown singly, wherever it lies. */
    boolean hasSingly(AuditSubject kind, UUID record) {
        return kind == AuditSubject.CHILD && children.contains(record)
                || kind == AuditSubject.CASE && cases.contains(record);
    }

    boolean hasSingleRecords() {
        return !children.isEmpty() || !cases.isEmpty();
    }
}
