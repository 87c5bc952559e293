package vn.mangnon.platform;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

/** What an operator sees: each operation under its template, and no more series however many paths are tried. */
@QuarkusTest
class MetricsTest {

    @Inject
    World world;

    @TestHTTPResource("/")
    URI server;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @Test
    void an_operation_is_counted_and_timed_under_its_template() {
        var id = registered(province.officer(), child("Nguyễn Thị Một", province.commune()));
        as(province.officer()).get("/children/" + id).then().statusCode(200);
        as(province.neighboursOfficer()).get("/children/" + id).then().statusCode(404);
        as(province.officer()).queryParam("limit", "x").get("/children").then().statusCode(400);
        var series = awaited("method=\"GET\",outcome=\"CLIENT_ERROR\",status=\"400\",uri=\"/children\"");
        assertAny(series, "_count{method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/children/{id}\"}");
        assertAny(series, "_sum{method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/children/{id}\"}");
        assertAny(series, "_count{method=\"GET\",outcome=\"CLIENT_ERROR\",status=\"404\",uri=\"/children/{id}\"}");
        assertAny(series, "_count{method=\"POST\",outcome=\"SUCCESS\",status=\"201\",uri=\"/children\"}");
        assertFalse(metrics().contains(id), "no id is a label");
    }

    /** The operation was not reached: no token, no answer of that kind, a body of another. */
    @Test
    void what_is_refused_at_the_door_is_counted_under_its_template() {
        var path = "/children/" + UUID.randomUUID();
        anonymous().get(path).then().statusCode(401);
        as(province.officer()).accept("image/png").get(path).then().statusCode(406);
        as(province.officer())
                .contentType("text/plain")
                .body("a")
                .patch(path)
                .then()
                .statusCode(415);
        var labels = "outcome=\"CLIENT_ERROR\",status=\"%s\",uri=\"/children/{id}\"}";
        var series = awaited("method=\"PATCH\"," + labels.formatted("415"));
        assertAny(series, "_count{method=\"GET\"," + labels.formatted("401"));
        assertAny(series, "_count{method=\"GET\"," + labels.formatted("406"));
    }

    @Test
    void a_scan_of_paths_and_methods_makes_no_series() throws Exception {
        scan();
        var before = awaited("uri=\"UNKNOWN\"");
        for (int i = 0; i < 20; i++) {
            scan();
        }
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertEquals(before, series()));
    }

    /** Found nowhere, refused before it is looked for, refused as a path, asked in no known way, given up half-way. */
    private void scan() throws IOException {
        var path = "/" + UUID.randomUUID();
        anonymous().get(path).then().statusCode(401);
        as(province.officer()).get(path).then().statusCode(404);
        as(province.officer()).get("/children" + path).then().statusCode(404);
        as(province.officer()).urlEncodingEnabled(false).get(path + ";a").then().statusCode(400);
        as(province.officer())
                .request("M" + UUID.randomUUID().toString().substring(0, 4).toUpperCase(), path);
        given().get(path).then().statusCode(404);
        given().get("/problems" + path).then().statusCode(404);
        try (var half = new Socket(server.getHost(), server.getPort())) {
            half.getOutputStream()
                    .write(("POST /api/v1" + path + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                                    + World.token(province.officer())
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void the_pool_and_the_running_jobs_are_told() {
        var all = metrics();
        assertTrue(all.contains("agroal_active_count{"), all);
        assertTrue(all.contains("mangnon_jobs_running "), all);
    }

    private static void assertAny(Set<String> series, String end) {
        assertTrue(series.stream().anyMatch(line -> line.endsWith(end)), () -> end + " in " + series);
    }

    /** A request is counted when its answer is on its way, which is a moment after the caller has it. */
    private static Set<String> awaited(String label) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(MetricsTest::series, found -> found.stream().anyMatch(line -> line.contains(label)));
    }

    private static Set<String> series() {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .collect(Collectors.toSet());
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
