package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.AccountDetails;
import vn.mangnon.access.Accounts;

/** A GET that writes is somebody's mistake; no operation of ours makes it, so it is made here. */
@QuarkusTest
class SafeRequestsTest {

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    CurrentVertxRequest requests;

    @Test
    @ActivateRequestContext
    void what_waits_to_be_written_in_a_get_is_an_error() {
        requests.setCurrent(asked(HttpMethod.GET));
        var failure = assertThrows(RuntimeException.class, () -> write("an.toan.get"));
        var told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        assertTrue(told.toString().contains("a GET was about to write"), told::toString);
        assertEquals(0, world.number("select count(*) from account where username = 'an.toan.get'"));
    }

    private void write(String username) {
        QuarkusTransaction.requiringNew()
                .run(() -> accounts.add(
                        new AccountDetails(
                                UUID.randomUUID(), username, username, null, null, true, List.of(), List.of()),
                        "none"));
    }

    /** A request of which nothing else is known. */
    private static RoutingContext asked(HttpMethod method) {
        var request = only(HttpServerRequest.class, "method", method);
        return only(RoutingContext.class, "request", request);
    }

    private static <T> T only(Class<T> type, String answered, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals(answered) ? answer : null));
    }
}
