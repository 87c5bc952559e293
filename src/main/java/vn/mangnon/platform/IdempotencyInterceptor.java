package vn.mangnon.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.Problem;

/**
 * {@code Idempotency-Key}: the answer is stored in the same transaction as what it tells, so that there is never one
 * without the other, whoever is killed when. A lock of the database says that the first is still running, on this replica
 * or another; it goes with its transaction. Refusals are not stored: mended, the request may be sent again.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final IdempotencyKeys keys;
    private final CurrentUser user;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final AuditTrail trail;

    IdempotencyInterceptor(IdempotencyKeys keys, CurrentUser user, HttpHeaders headers, UriInfo uri, AuditTrail trail) {
        this.keys = keys;
        this.user = user;
        this.headers = headers;
        this.uri = uri;
        this.trail = trail;
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        var changesSomething = call.getMethod().isAnnotationPresent(POST.class)
                && call.getMethod().getReturnType() == Response.class;
        var key = changesSomething ? headers.getHeaderString(HEADER) : null;
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.malformed("IDEMPOTENCY_KEY_MALFORMED");
        }
        var path = uri.getRequestUri().getRawPath();
        var asked = PathSubject.of(path).map(PathSubject::id).orElse(null);
        var fingerprint = keys.fingerprint(user.extent(asked), path, call.getParameters());
        return QuarkusTransaction.requiringNew()
                .timeout(secondsOf(call.getMethod()))
                .call(() -> once(key, fingerprint, call));
    }

    private static int secondsOf(Method operation) {
        var mark = operation.getAnnotation(Idempotent.class);
        return (mark == null ? operation.getDeclaringClass().getAnnotation(Idempotent.class) : mark).seconds();
    }

    private Response once(String key, byte[] fingerprint, InvocationContext call) throws Exception {
        if (!keys.lock(user.accountId(), key)) {
            throw Problem.conflict("IDEMPOTENCY_KEY_IN_USE");
        }
        var stored = keys.find(user.accountId(), key, fingerprint);
        if (stored != null) {
            if (stored.madeBy() != null) {
                trail.shownAgain(stored.madeBy(), stored.since());
            } else {
                var address = stored.answer().getHeaderString(HttpHeaders.LOCATION);
                PathSubject.of(address == null ? uri.getRequestUri().getRawPath() : address)
                        .ifPresent(seen -> trail.shown(seen.type(), seen.id()));
            }
            return stored.answer();
        }
        var answer = (Response) call.proceed();
        keys.store(user.accountId(), key, fingerprint, answer);
        return answer;
    }
}
