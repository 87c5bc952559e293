package vn.mangnon.children;

import java.time.Instant;
import java.util.UUID;
import vn.mangnon.kernel.UnitPath;

/** News, inside the transaction: a child was registered or its record changed. */
public record ChildChanged(UUID childId, UnitPath unitPath, Operation operation, Instant at) {

    public enum Operation {
        CREATED,
        CHANGED
    }
}
