package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

/** Whatever happens to a child's record, the log holds no name, no number, no address. */
@QuarkusTest
class LogTest {

    private static final String NAME = "Tuyệt Mật Danh";
    private static final String ADDRESS = "Số Nhà Tuyệt Mật";
    private static final int AT_ONCE = 6;

    private static final class Kept extends Handler {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord entry) {
            // Unfilled: whatever stands in a parameter would stand in the line.
            lines.add(entry.getLoggerName() + " " + entry.getMessage() + " " + Arrays.toString(entry.getParameters()));
            for (var thrown = entry.getThrown(); thrown != null; thrown = thrown.getCause()) {
                lines.add(String.valueOf(thrown.getMessage()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Inject
    World world;

    World.Province province;
    String number;

    private final Kept log = new Kept();

    @BeforeEach
    void the_log_is_kept() {
        province = world.freshProvince();
        number = "087318" + "%06d".formatted(900_000 + world.number("select count(*) from child"));
        log.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void the_log_goes_on_as_before() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void what_is_done_is_told_by_ids() {
        var id = as(province.officer())
                .contentType(ContentType.JSON)
                .body(secret())
                .post("/children")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(province.officer())
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"fullName\": \"" + NAME + " Hai\"}")
                .patch("/children/" + id)
                .then()
                .statusCode(200);
        as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of("text", NAME))
                .post("/children/search")
                .then()
                .statusCode(200)
                .body("items.size()", org.hamcrest.Matchers.equalTo(1));
        as(province.officer()).get("/children").then().statusCode(200);
        as(province.officer()).get("/children/" + id).then().statusCode(200);
        assertTrue(log.lines.stream().anyMatch(line -> line.contains(id)), "the log was kept, and says what happened");
        assertNothingSecret();
    }

    @Test
    void what_is_refused_is_not_repeated() {
        for (var body : List.of(
                "{\"fullName\": \"" + NAME + "\", ",
                "{\"fullName\": {\"" + NAME + "\": 1}}",
                "{\"" + NAME + "\": 1}",
                "{\"sex\": \"" + NAME + "\"}",
                "{\"dateOfBirth\": \"" + NAME + "\"}",
                "{\"id\": \"" + NAME + "\"}",
                "{\"fullName\": \"" + NAME + "\\u0000\"}",
                NAME,
                "{\"fullName\": \"" + NAME + "\"} " + NAME)) {
            var answer = as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/children");
            assertEquals(400, answer.statusCode(), body);
        }
        var invalid = secret();
        invalid.put("fullName", NAME + " 007");
        as(province.officer())
                .contentType(ContentType.JSON)
                .body(invalid)
                .post("/children")
                .then()
                .statusCode(422);
        as(province.officer()).queryParam("name", NAME).get("/children").then().statusCode(400);
        as(province.officer()).get("/children/" + NAME).then().statusCode(404);
        assertNothingSecret();
    }

    @Test
    void a_race_for_one_number_is_told_without_it() throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Integer>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(pool.submit(() -> {
                    start.await(20, TimeUnit.SECONDS);
                    return as(province.officer())
                            .contentType(ContentType.JSON)
                            .body(secret())
                            .post("/children")
                            .statusCode();
                }));
            }
            var created = 0;
            for (var answer : answers) {
                var status = answer.get(60, TimeUnit.SECONDS);
                assertTrue(status == 201 || status == 409, () -> "answered " + status);
                created += status == 201 ? 1 : 0;
            }
            assertEquals(1, created);
        } finally {
            pool.shutdownNow();
        }
        assertNothingSecret();
    }

    private Map<String, Object> secret() {
        var body = child(NAME, province.commune());
        body.put("personalId", number);
        body.put("caregivers", List.of(Map.of("fullName", NAME + " Cha", "phone", "0987000111")));
        body.put(
                "residence",
                Map.of("adminUnitId", province.commune().toString(), "kind", "PERMANENT", "addressLine", ADDRESS));
        return body;
    }

    private void assertNothingSecret() {
        for (var line : log.lines) {
            for (var secret : List.of(NAME, ADDRESS, number, "0987000111", "Tuy%E1%BB%87t")) {
                assertTrue(!line.contains(secret), () -> "in the log: " + line);
            }
        }
    }
}
