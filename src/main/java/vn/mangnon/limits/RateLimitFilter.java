package vn.mangnon.limits;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells callers how their limits stand, so that a client slows down before it is refused (RateLimit and RateLimit-Policy,
 * draft-ietf-httpapi-ratelimit-headers). What the answer to a limited request decides, such as whether a password was
 * right, is counted in already.
 */
@Singleton
class RateLimitFilter {

    private final MetLimits limits;

    RateLimitFilter(MetLimits limits) {
        this.limits = limits;
    }

    @ServerResponseFilter
    void tell(ContainerResponseContext response) {
        var met = limits.all();
        if (met.isEmpty()) {
            return;
        }
        response.getHeaders()
                .putSingle(
                        "RateLimit-Policy",
                        met.keySet().stream().map(RateLimit::policy).collect(Collectors.joining(", ")));
        response.getHeaders()
                .putSingle(
                        "RateLimit",
                        met.entrySet().stream()
                                .map(limit -> limit.getKey().state(limit.getValue()))
                                .collect(Collectors.joining(", ")));
    }
}
