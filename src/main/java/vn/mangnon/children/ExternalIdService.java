package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    ExternalIdService(ExternalIdRepository externalIds, ChildService children) {
        this.externalIds = externalIds;
        this.children = children;
    }

    ChildView view(String system, String externalId) {
        return children.view(require(system, externalId));
    }

    Put put(String system, String externalId, @Nullable String ifMatch, ChildDetails details) {
        if (!system.matches("[a-z0-9][a-z0-9.-]{0,49}") || externalId.length() > 100) {
            throw Problem.notFound();
        }
        var known = externalIds.childIdOf(system, externalId);
        if (known.isPresent()) {
            return new Put(children.replace(known.get(), ifMatch, details), false);
        }
        Versions.requireNone(ifMatch);
        var child = children.register(details);
        externalIds.link(system, externalId, child.id());
        return new Put(child, true);
    }

    private UUID require(String system, String externalId) {
        return externalIds.childIdOf(system, externalId).orElseThrow(Problem::notFound);
    }
}
