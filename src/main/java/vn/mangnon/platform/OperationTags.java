package vn.mangnon.platform;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Keeps the labels of the requests' metrics to what we made ourselves: the templates of our operations and the methods of
 * HTTP. What was refused before it found its operation is counted together, however many paths somebody tries.
 */
@Singleton
class OperationTags implements HttpServerMetricsTagsContributor {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private static final Tags OTHER_METHOD = Tags.of("method", "OTHER");
    private static final Tags UNKNOWN_OPERATION = Tags.of("uri", "UNKNOWN");

    @Override
    public Tags contribute(Context context) {
        var method = METHODS.contains(context.request().method().name()) ? Tags.empty() : OTHER_METHOD;
        var status = context.response().statusCode();
        // Those without an operation that were not found or led elsewhere Quarkus counts together itself.
        var isTold = status == 404 || status / 100 == 3 || hasOperation(context);
        return isTold ? method : method.and(UNKNOWN_OPERATION);
    }

    private static boolean hasOperation(Context context) {
        if (context.requestContextLocalData(OperationTemplate.NAME) != null) {
            return true;
        }
        String route = context.requestContextLocalData("VertxRoute");
        return route != null && route.contains(":");
    }

    /** Who hangs up before the operation is known is counted by the path as it was sent, past the method above. */
    @Produces
    @Singleton
    static MeterFilter hungUp() {
        return MeterFilter.deny(OperationTags::isHungUpOnTheWay);
    }

    private static boolean isHungUpOnTheWay(Meter.Id id) {
        var uri = id.getTag("uri");
        return id.getName().equals("http.server.requests")
                && "RESET".equals(id.getTag("status"))
                && uri != null
                && !uri.contains("{");
    }
}
