package vn.mangnon.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asked here, answered above: what an account may see for now beside what its duties show it in its scope. */
public interface SingleRecords {

    /**
     * @param duties to which of the account's duties it is shown
     * @param children by id
     * @param cases by id
     */
    record Shown(Set<String> duties, Set<UUID> children, Set<UUID> cases) {}

    List<Shown> shownTo(UUID accountId);
}
