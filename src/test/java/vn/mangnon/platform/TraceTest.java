package vn.mangnon.platform;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

/** With a collector configured: what the answer, the log and the span say of one request is one. */
@QuarkusTest
@TestProfile(TraceTest.Kept.class)
class TraceTest {

    public static class Kept implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "100ms");
        }
    }

    static class Collector {

        @Produces
        @Singleton
        InMemorySpanExporter inMemory() {
            return InMemorySpanExporter.create();
        }
    }

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String NAME = "Tuyệt Mật Danh";

    @Inject
    World world;

    @Inject
    InMemorySpanExporter spans;

    private final Queue<ExtLogRecord> lines = new ConcurrentLinkedQueue<>();

    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord line) {
            var extended = ExtLogRecord.wrap(line);
            extended.copyMdc();
            lines.add(extended);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    World.Province province;

    @BeforeEach
    void everything_is_kept() {
        province = world.freshProvince();
        spans.reset();
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void the_log_goes_on_as_before() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void a_request_without_ids_gets_one_for_answer_log_and_span() {
        var answer = as(province.officer())
                .contentType(ContentType.JSON)
                .body(child("Nguyễn Thị Một", province.commune()))
                .post("/children");
        assertEquals(201, answer.statusCode());
        var trace = answer.header("X-Request-Id");
        assertEquals("POST /children", span(trace).getName());
        assertEquals(trace, lineAbout(answer.path("id")).getMdc("traceId"));
    }

    @Test
    void the_callers_trace_and_the_callers_id_go_all_the_way() {
        var answer = as(province.officer())
                .header("traceparent", TRACEPARENT)
                .header("X-Request-Id", "goi-42")
                .contentType(ContentType.JSON)
                .body(child("Nguyễn Thị Hai", province.commune()))
                .post("/children");
        assertEquals("goi-42", answer.header("X-Request-Id"));
        var span = span(TRACE);
        assertEquals("00f067aa0ba902b7", span.getParentSpanId());
        assertEquals(
                List.of("goi-42"),
                span.getAttributes().get(AttributeKey.stringArrayKey("http.request.header.x-request-id")));
        var line = lineAbout(answer.path("id"));
        assertEquals(TRACE, line.getMdc("traceId"));
        assertEquals("goi-42", line.getMdc("requestId"));
    }

    @Test
    void a_problem_carries_the_id_of_its_span() {
        var answer = as(province.officer()).get("/children/0198c0de-0000-7000-8000-0123456789ab");
        answer.then().statusCode(404).body("traceId", equalTo(answer.header("X-Request-Id")));
        assertEquals("GET /children/{id}", span(answer.path("traceId")).getName());
        var refused = World.anonymous().header("traceparent", TRACEPARENT).get("/children");
        refused.then().statusCode(401).body("traceId", equalTo(TRACE));
        span(TRACE);
    }

    @Test
    void an_accident_is_one_line_with_the_id_of_its_problem() {
        // What no code of ours has foreseen: the database itself objects.
        world.asOwner(
                "create function object() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$");
        world.asOwner("create trigger object before insert on child for each row execute function object()");
        var accident = as(province.officer())
                .contentType(ContentType.JSON)
                .body(child("Nguyễn Thị Ba", province.commune()))
                .post("/children");
        world.asOwner("drop function object() cascade");
        accident.then().statusCode(500).body("code", equalTo("INTERNAL_ERROR"));
        String trace = accident.path("traceId");
        span(trace);
        assertTrue(
                lines.stream()
                        .anyMatch(line ->
                                "unexpected failure".equals(line.getMessage()) && trace.equals(line.getMdc("traceId"))),
                "the accident's line has the id that its caller was told");
    }

    @Test
    void nothing_of_a_person_gets_into_a_span() {
        var secret = child(NAME, province.commune());
        as(province.officer()).contentType(ContentType.JSON).body(secret).post("/children");
        secret.put("sex", NAME);
        as(province.officer()).contentType(ContentType.JSON).body(secret).post("/children");
        as(province.officer()).contentType(ContentType.JSON).body(NAME).post("/children");
        as(province.officer()).queryParam("name", NAME).get("/children");
        as(province.officer()).get("/children/" + NAME);
        as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of("text", NAME))
                .post("/children/search");
        as(province.officer()).get("/children/by-external-id/csdl/087318000001");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> spans.getFinishedSpanItems().size() >= 7);
        for (var span : spans.getFinishedSpanItems()) {
            assertEquals(List.of(), span.getEvents(), "exceptions quote what was typed");
            var all = span.toString();
            for (var word : List.of(NAME, "Tuy%E1%BB%87t", "Tuyệt", "087318000001", "select", "insert")) {
                assertFalse(all.contains(word), () -> word + " in " + all);
            }
        }
    }

    private SpanData span(String trace) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> spans.getFinishedSpanItems().stream()
                                .filter(span -> span.getTraceId().equals(trace))
                                .toList(),
                        found -> found.size() == 1)
                .get(0);
    }

    private ExtLogRecord lineAbout(String id) {
        return lines.stream()
                .filter(line -> (line.getMessage() + Arrays.toString(line.getParameters())).contains(id))
                .findFirst()
                .orElseThrow();
    }
}
