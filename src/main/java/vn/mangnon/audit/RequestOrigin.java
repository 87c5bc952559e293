package vn.mangnon.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asked here, answered by the glue: which request is being worked on, if any. */
public interface RequestOrigin {

    /**
     * @param operation such as {@code GET /children/{id}}: the template, never what stood in its place
     * @param address the address the request came from
     */
    record Origin(
            String operation,
            @Nullable String address,
            @Nullable String traceId) {}

    /** Empty for work that nobody asked for over HTTP: the scheduler, the start, the demonstration. */
    Optional<Origin> current();

    /** Whether there is one; asked with every row that is loaded, so it must cost next to nothing. */
    boolean isUnderWay();
}
