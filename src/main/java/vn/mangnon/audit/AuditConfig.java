package vn.mangnon.audit;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** The trail's one secret. */
@ConfigMapping(prefix = "mangnon.audit")
interface AuditConfig {

    /**
     * What the digests of restricted values are made with. The launcher makes one for the embedded database; an
     * installation with a database of its own names it. Without one it is recorded that such a field changed, and not
     * even a digest of what it was.
     */
    Optional<@Size(min = 32) String> key();
}
