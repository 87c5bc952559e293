package vn.mangnon.access;

import java.util.Set;
import java.util.UUID;

/** Asked here, answered above: what an account may see for now beside what its duties show it in its scope. */
public interface SingleRecords {

    Set<UUID> childrenShownTo(UUID accountId);

    Set<UUID> casesShownTo(UUID accountId);
}
