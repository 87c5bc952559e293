package vn.mangnon.platform;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.resteasy.reactive.server.runtime.observability.ObservabilityIntegrationRecorder;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * The template of the operation that a request asks for, such as {@code /api/v1/children/{id}}: for the trail and for the
 * labels of the metrics. Quarkus notes it when it has found the operation; of what is refused before that, it is looked for
 * here. Quarkus would look for it before with every request, and builds a table of all operations each time.
 */
final class OperationTemplate {

    /** Under which Quarkus notes it. */
    static final String NAME = "UrlPathTemplate";

    private OperationTemplate() {}

    /** Nothing, where the address leads to no operation. */
    static @Nullable String of(RoutingContext context) {
        var known = noted(context);
        if (known != null) {
            return known;
        }
        ObservabilityIntegrationRecorder.setTemplatePath(context, ResteasyReactiveRecorder.getCurrentDeployment());
        return noted(context);
    }

    private static @Nullable String noted(RoutingContext context) {
        return ((HttpServerRequestInternal) context.request()).context().getLocal(NAME);
    }
}
