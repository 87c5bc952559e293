package vn.mangnon.access;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Notes which duties allow the operation, so that what the caller sees and where he may write follows from the one
 * annotation at its door: {@code @RolesAllowed} says who may try, and by that, whose places count.
 */
@Singleton
class OperationFilter {

    private final Operation operation;
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    OperationFilter(Operation operation) {
        this.operation = operation;
    }

    @ServerRequestFilter
    void note(ResourceInfo resource) {
        operation.isAllowedTo(known.computeIfAbsent(resource.getResourceMethod(), OperationFilter::allowed));
    }

    static Set<String> allowed(Method method) {
        var roles = method.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            return Set.of(roles.value());
        }
        return method.isAnnotationPresent(Authenticated.class) ? Duties.ALL : Set.of();
    }
}
