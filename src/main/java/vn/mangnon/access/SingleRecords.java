package vn.mangnon.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asked here, answered above: what an account may see for now beside what its duties show it in its scope. */
public interface SingleRecords {

    /**
     * @param duties to which of the account's duties it is shown
     * @param children by id
     * @param cases by id
     * @param until when that ends, if it is before the day does
     */
    record Shown(
            Set<String> duties,
            Set<UUID> children,
            Set<UUID> cases,
            @Nullable Instant until) {}

    List<Shown> shownTo(UUID accountId);
}
