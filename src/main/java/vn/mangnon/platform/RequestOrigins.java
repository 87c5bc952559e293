package vn.mangnon.platform;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import vn.mangnon.audit.RequestOrigin;

/** Answers the trail which request is being worked on. */
@Singleton
class RequestOrigins implements RequestOrigin {

    private static final Pattern UUID_SEGMENT = Pattern.compile("/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=/|$)");
    private static final int LONGEST_PATH = 200;

    private final CurrentVertxRequest requests;

    RequestOrigins(CurrentVertxRequest requests) {
        this.requests = requests;
    }

    @Override
    public boolean isUnderWay() {
        return Arc.container().requestContext().isActive() && (@Nullable Object) requests.getCurrent() != null;
    }

    @Override
    public Optional<Origin> current() {
        return isUnderWay() ? Optional.of(of(requests.getCurrent())) : Optional.empty();
    }

    static Origin of(RoutingContext context) {
        var request = context.request();
        var address = (@Nullable Object) request.remoteAddress();
        var traceId = (@Nullable Object) MDC.get(Problems.TRACE_ID);
        return new Origin(
                request.method().name() + " " + path(context),
                address == null ? null : request.remoteAddress().hostAddress(),
                traceId == null ? null : traceId.toString());
    }

    /** The operation's template; before it is known, the path with all that did not come from us blotted out. */
    private static String path(RoutingContext context) {
        var template = OperationTemplate.of(context);
        var path =
                template == null ? withoutIds(String.valueOf(context.request().path())) : template;
        return path.startsWith(HttpGate.BASE) ? path.substring(HttpGate.BASE.length()) : path;
    }

    private static String withoutIds(String path) {
        var ours = UUID_SEGMENT.matcher(Traces.withoutStrangers(path)).replaceAll("/{id}");
        return ours.length() > LONGEST_PATH ? ours.substring(0, LONGEST_PATH) : ours;
    }
}
