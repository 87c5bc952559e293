package vn.mangnon.platform;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The trace a request belongs to: the one its caller names in {@code traceparent}, else one of its own. While no spans
 * are kept, which is the default, the id costs a few random digits; when they are, it is the span's.
 */
@Singleton
class Traces {

    /** W3C Trace Context: version, trace, parent, flags; a later version may say more. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private static final int LENGTH_OF_VERSION_00 = 55;

    /** What our own paths are made of; anything else in one came from outside and may be a name or a number. */
    private static final Pattern OWN_SEGMENT =
            Pattern.compile("[a-z][a-z0-9-]{0,40}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|");

    private static final AttributeKey<List<String>> REQUEST_ID =
            AttributeKey.stringArrayKey("http.request.header.x-request-id");

    private final boolean kept;

    Traces(@ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
        this.kept = !disabled;
    }

    /** 32 hexadecimal digits. */
    String idOf(HttpServerRequest request) {
        if (kept) {
            var span = Span.current().getSpanContext();
            if (span.isValid()) {
                return span.getTraceId();
            }
        }
        var continued = traceIn(request.getHeader("traceparent"));
        return continued == null ? newId() : continued;
    }

    /** The caller's own id goes onto the span; what may be a person's in the address does not stay there. */
    void describe(HttpServerRequest request, String requestId) {
        if (!kept) {
            return;
        }
        var span = Span.current();
        span.setAttribute(REQUEST_ID, List.of(requestId));
        span.setAttribute("url.path", withoutStrangers(String.valueOf(request.path())));
        if (request.query() != null) {
            span.setAttribute("url.query", "REDACTED");
        }
    }

    static @Nullable String traceIn(@Nullable String traceparent) {
        if (traceparent == null) {
            return null;
        }
        var parts = TRACEPARENT.matcher(traceparent);
        var isOurs = !traceparent.startsWith("00") || traceparent.length() == LENGTH_OF_VERSION_00;
        return isOurs && parts.matches() ? parts.group(1) : null;
    }

    static String withoutStrangers(String path) {
        var segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            if (!OWN_SEGMENT.matcher(segments[i]).matches()) {
                segments[i] = "*";
            }
        }
        return String.join("/", segments);
    }

    private static String newId() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        // Never all zeros, which the standard has for "none".
        return hex.toHexDigits(random.nextLong() | 1) + hex.toHexDigits(random.nextLong());
    }
}
