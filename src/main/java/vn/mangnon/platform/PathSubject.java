package vn.mangnon.platform;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;

/** The child or case that an address leads to, itself or to a part of it. */
record PathSubject(AuditSubject type, UUID id) {

    private static final Pattern ADDRESS = Pattern.compile("[^?#]*" + HttpGate.BASE
            + "/(children|cases)/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:[/?].*)?");

    static Optional<PathSubject> of(@Nullable String address) {
        var parts = ADDRESS.matcher(address == null ? "" : address);
        return parts.matches()
                ? Optional.of(new PathSubject(
                        parts.group(1).equals("children") ? AuditSubject.CHILD : AuditSubject.CASE,
                        UUID.fromString(parts.group(2))))
                : Optional.empty();
    }
}
