package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;

/** Children as other systems know them: by that system's own id. */
@ApplicationScoped
@Transactional
class ExternalIdService {

    /** @param created whether the child was not there before */
    record Put(ChildView child, boolean created) {}

    private final ExternalIdRepository externalIds;
    private final ChildService children;
    private final RowSecurity rowSecurity;

    ExternalIdService(ExternalIdRepository externalIds, ChildService children, RowSecurity rowSecurity) {
        this.externalIds = externalIds;
        this.children = children;
        this.rowSecurity = rowSecurity;
    }

    ChildView view(String system, String externalId) {
        return children.view(require(system, externalId));
    }

    Put put(String system, String externalId, @Nullable String ifMatch, ChildDetails details) {
        checkForm(system, externalId);
        externalIds.lock(system, externalId);
        var known = childIdOf(system, externalId);
        if (known.isPresent()) {
            return new Put(children.replace(known.get(), ifMatch, details), false);
        }
        Versions.requireNone(ifMatch);
        var child = children.register(details);
        externalIds.link(system, externalId, child.id());
        return new Put(child, true);
    }

    /** They stand in a URL: an id of the other system's making, never a name or a personal ID. */
    private static void checkForm(String system, String externalId) {
        if (!system.matches("[a-z0-9][a-z0-9.-]{0,49}")) {
            throw Problem.malformed("INVALID_PARAMETER", new Fault("?system", "PATTERN"));
        }
        if (!externalId.matches("[A-Za-z0-9._-]{1,100}") || externalId.matches("[0-9]{12}")) {
            throw Problem.malformed("INVALID_PARAMETER", new Fault("?externalId", "PATTERN"));
        }
    }

    private UUID require(String system, String externalId) {
        return childIdOf(system, externalId).orElseThrow(Problem::notFound);
    }

    /** Wherever the child is: one that the caller may not see is then not found, and not registered a second time. */
    private Optional<UUID> childIdOf(String system, String externalId) {
        return rowSecurity.lifted(() -> externalIds.childIdOf(system, externalId));
    }
}
