package vn.mangnon.access;

import java.util.Set;
import java.util.UUID;

/** Asked here, answered by the organizations: who reports to whom. */
public interface OrganizationLines {

    /** The organization and all below it in its line. */
    Set<UUID> lineOf(UUID organizationId);
}
