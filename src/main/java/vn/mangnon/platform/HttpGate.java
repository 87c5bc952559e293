package vn.mangnon.platform;

import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.Problem;

/**
 * What every request passes before anything else looks at it: its ids, the security headers, a path without tricks, and
 * below the base path a verified caller. Nothing is authorised here by its path alone: each operation names its duties.
 */
@Singleton
class HttpGate {

    static final String BASE = "/api/v1";
    private static final String REQUEST_ID_HEADER = "X-Request-Id";

    /** Where among the filters Quarkus takes the identity up; routes count the other way round. */
    private static final int AUTHENTICATION = 200;

    /** It goes into the log. */
    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** Swagger UI writes its configuration into its page; it loads nothing from elsewhere. */
    private static final String UI_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'"
            + " 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    /** The national list of units is 1.2 MB in two files. */
    private static final long UPLOAD_BYTES = 8 << 20;

    /** A million children as NDJSON; what the server itself takes at most (application.properties). */
    private static final long LIST_BYTES = 512L << 20;

    /** As long as none overflows. */
    private static final String NUMBER = "[0-9]{1,18}";

    private static final BiConsumer<RoutingContext, Throwable> SAY_NOTHING = (context, failure) -> {};

    private final Problems problems;
    private final IdentityProviderManager identities;
    private final Traces traces;
    private final Refusals refusals;
    private final UploadRoom uploads;

    HttpGate(
            Problems problems,
            IdentityProviderManager identities,
            Traces traces,
            Refusals refusals,
            UploadRoom uploads) {
        this.problems = problems;
        this.identities = identities;
        this.traces = traces;
        this.refusals = refusals;
        this.uploads = uploads;
    }

    void filters(@Observes Filters filters) {
        // Before Quarkus' own authentication.
        filters.register(this::identify, 400);
        filters.register(this::refuseTricks, 390);
    }

    /** The sign-in, and what no other route took, anywhere in the server. */
    void routes(@Observes Router router) {
        // Of the same order as what Quarkus does next, and before it, for routes come before filters: see
        // OperationTemplate.
        router.route().order(1 - AUTHENTICATION).handler(this::signInFirst);
        router.get("/problems/:code").handler(this::describe);
        router.route().last().handler(context -> send(context, Problem.notFound()));
        router.route().failureHandler(this::tellFailure);
    }

    private void identify(RoutingContext context) {
        var request = context.request();
        var traceId = traces.idOf(request);
        MDC.put(Problems.TRACE_ID, traceId);
        var given = request.getHeader(REQUEST_ID_HEADER);
        var isPlain = given != null && PLAIN_ID.matcher(given).matches();
        // One id from the answer through the log to the trace, unless the caller brings one of its own.
        var id = isPlain ? given : traceId;
        if (isPlain) {
            MDC.put(Problems.REQUEST_ID, id);
        }
        traces.describe(request, id);
        var headers = context.response().headers();
        headers.set(REQUEST_ID_HEADER, id);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        var path = request.path();
        headers.set(
                "Content-Security-Policy", path != null && path.startsWith("/q/swagger-ui") ? UI_POLICY : API_POLICY);
        if (isApi(context)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            headers.set(HttpHeaders.VARY, "Accept, Accept-Language, Authorization");
        }
        context.next();
    }

    /** Paths that one layer reads one way and the next another (CVE-2026-39852 and kin). */
    private void refuseTricks(RoutingContext context) {
        var path = context.request().path();
        var lower = path == null ? "" : path.toLowerCase(Locale.ROOT);
        var tricky = !lower.startsWith("/")
                // Dots or letters written as %2e or %61: the router reads them, our own checks do not.
                || !context.normalizedPath().equals(path)
                || lower.contains(";")
                || lower.contains("%3b")
                || lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains("%00")
                || lower.contains("\\");
        if (tricky) {
            send(context, Problem.malformed("PATH_NOT_PLAIN"));
        } else {
            context.next();
        }
    }

    private void signInFirst(RoutingContext context) {
        var path = context.normalizedPath();
        if (!isApi(context) || path.startsWith(BASE + "/auth/")) {
            context.next();
            return;
        }
        // Stop the body where it is until we know who sends it.
        context.request().pause();
        // Quarkus' own answer to a bad token would come before ours, and be 500; and it would look for the template
        // first.
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, SAY_NOTHING);
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(identity -> admit(context, identity), failure -> refuse(context, failure));
    }

    private void admit(RoutingContext context, SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            refuse(context);
        } else if (isTooLarge(context)) {
            context.request().resume();
            send(context, Problem.of(413, "BODY_TOO_LARGE"));
        } else if (isMultipart(context)) {
            admitFiles(context);
        } else {
            context.request().resume();
            context.next();
        }
    }

    /** Files go to the disk before any of our code reads them, so how much there is has to be known beforehand. */
    private void admitFiles(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !length.matches(NUMBER)) {
            context.request().resume();
            send(context, Problem.of(411, "LENGTH_REQUIRED"));
            return;
        }
        var bytes = Long.parseLong(length);
        if (!uploads.enter(bytes)) {
            context.request().resume();
            context.response().headers().set(HttpHeaders.RETRY_AFTER, ProblemMapper.RETRY_AFTER_SECONDS);
            send(context, Problem.of(503, "UPLOADS_BUSY"));
            return;
        }
        context.addEndHandler(ended -> uploads.leave(bytes));
        context.request().resume();
        context.next();
    }

    private static boolean isMultipart(RoutingContext context) {
        var type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** What a request says of itself; {@link BodyLimit} counts the rest. */
    private static boolean isTooLarge(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        var type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return length != null && length.matches(NUMBER) && Long.parseLong(length) > most(type, context);
    }

    private static long most(@Nullable String type, RoutingContext context) {
        if (isMultipart(context)) {
            return context.normalizedPath().equals(BASE + "/imports") ? LIST_BYTES : UPLOAD_BYTES;
        }
        // Which operation it is nobody knows yet; one that does not take files counts, or does not read it at all.
        return type != null && type.startsWith("application/octet-stream")
                ? BodyLimit.FILE_BYTES
                : BodyLimit.JSON_BYTES;
    }

    /** A bad token is 401; that its account could not be looked up, in an outage, is not the caller's fault. */
    private void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            refuse(context);
            return;
        }
        tell(context, failure);
    }

    private void tell(RoutingContext context, Throwable failure) {
        context.request().resume();
        var problem = ProblemMapper.problemOf(failure);
        if (problem.status() == 503) {
            context.response().headers().set(HttpHeaders.RETRY_AFTER, ProblemMapper.RETRY_AFTER_SECONDS);
        }
        send(context, problem);
    }

    private void refuse(RoutingContext context) {
        refusals.record(context, 401)
                .subscribe()
                .with(
                        recorded -> {
                            context.request().resume();
                            context.response().headers().set("WWW-Authenticate", "Bearer");
                            send(context, Problem.unauthenticated("UNAUTHENTICATED"));
                        },
                        failure -> tell(context, failure));
    }

    /** What the server refuses below our mappers: a body over the limit, a request line that cannot be read. */
    private void tellFailure(RoutingContext context) {
        if (context.failure() != null && context.statusCode() >= 500) {
            Log.error("unexpected failure", context.failure());
        }
        if (context.response().headWritten()) {
            context.request().connection().close();
        } else {
            send(context, ProblemMapper.ofStatus(context.statusCode() < 400 ? 500 : context.statusCode()));
        }
    }

    private void describe(RoutingContext context) {
        var code = context.pathParam("code");
        var language = language(context);
        if (!code.matches("[A-Z_0-9]+") || !vn.mangnon.kernel.Messages.has(code + ".title", language)) {
            send(context, Problem.notFound());
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .end(Problems.description(code, language));
    }

    private void send(RoutingContext context, Problem problem) {
        if (isApi(context)) {
            // For the metrics.
            OperationTemplate.of(context);
        }
        var language = language(context);
        var body = problems.body(problem, context.request().path(), language);
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .end(problems.text(body));
    }

    private static Locale language(RoutingContext context) {
        return Language.preferred(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static boolean isApi(RoutingContext context) {
        var path = context.request().path();
        return path != null && (path.equals(BASE) || path.startsWith(BASE + "/"));
    }
}
