package vn.mangnon.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.World.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.mangnon.TestClock;
import vn.mangnon.World;

/** Whoever is refused is on record, also who says a wrong name; and nobody fills the disk or reads past the trail. */
@QuarkusTest
class RefusalsTest {

    /** Nobody known shares the minutes of the clock with the other tests: each of these has one of its own. */
    private static final AtomicInteger MINUTE = new AtomicInteger();

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    AuditTrail trail;

    World.Province province;

    @BeforeEach
    void a_province_and_a_minute_of_its_own() {
        province = world.freshProvince();
        nextMinute();
    }

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
    }

    private void nextMinute() {
        clock.timeIs(Instant.parse("2026-11-22T05:00:00Z")
                .plus(Duration.ofMinutes(MINUTE.incrementAndGet()))
                .toString());
    }

    @TestFactory
    Stream<DynamicTest> a_bad_token_is_401_and_on_record() {
        var good = token(province.officer());
        var tokens = new TreeMap<String, String>();
        tokens.put(
                "of another issuer",
                Jwt.upn(province.officer()).issuer("https://elsewhere.example").sign());
        tokens.put(
                "expired",
                Jwt.upn(province.officer())
                        .issuedAt(Instant.now().minus(Duration.ofHours(2)))
                        .expiresAt(Instant.now().minus(Duration.ofHours(1)))
                        .sign());
        tokens.put("alg none", withHeader(good, "{\"alg\":\"none\",\"typ\":\"JWT\"}"));
        tokens.put("a swapped key id", withHeader(good, "{\"alg\":\"ES256\",\"kid\":\"another\",\"typ\":\"JWT\"}"));
        tokens.put(
                "for another audience",
                Jwt.upn(province.officer()).audience("elsewhere").sign());
        return tokens.entrySet().stream()
                .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> {
                    var trace = trace();
                    anonymous()
                            .header("Authorization", "Bearer " + bad.getValue())
                            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                            .get("/children/" + UUID.randomUUID())
                            .then()
                            .statusCode(401);
                    assertEquals(
                            1,
                            world.number("select count(*) from audit_entry where trace_id = '" + trace
                                    + "' and status = 401 and outcome = 'REFUSED' and username is null"
                                    + " and operation = 'GET /children/{id}' and address = '127.0.0.1'"));
                }));
    }

    @Test
    void what_somebody_wrote_into_an_address_is_not_repeated() {
        var told = Map.of(
                "/children/Nguyễn Thị Bưởi?text=087318000001", "GET /children/{id}",
                "/nowhere/Nguyễn Thị Bưởi", "GET /nowhere/*");
        told.forEach((path, operation) -> {
            anonymous().get(path).then().statusCode(401);
            as("auditor")
                    .get("/audit-entries?outcome=REFUSED&limit=1")
                    .then()
                    .body("items[0].operation", equalTo(operation));
        });
    }

    @Test
    void a_missing_duty_is_on_record() {
        as(province.supervisor()).get("/users").then().statusCode(403);
        as("auditor")
                .queryParam("username", province.supervisor())
                .get("/audit-entries")
                .then()
                .body("items", hasSize(1))
                .body("items[0].operation", equalTo("GET /users"))
                .body("items[0].status", equalTo(403));
    }

    @Test
    void a_flood_of_nobody_is_counted_and_not_kept_one_by_one() {
        var flood = AnonymousRefusals.ENTRIES_OF_AN_ADDRESS + 25;
        // What other tests were refused in the minute before is written first.
        nextMinute();
        trail.writeCounted();
        var before = refusalsOfNobody();
        for (int i = 0; i < flood; i++) {
            anonymous().get("/children").then().statusCode(401);
        }
        assertEquals(before + AnonymousRefusals.ENTRIES_OF_AN_ADDRESS, refusalsOfNobody());
        // Who is known stands out as before.
        as(province.supervisor()).get("/users").then().statusCode(403);
        nextMinute();
        trail.writeCounted();
        trail.writeCounted();
        assertEquals(before + AnonymousRefusals.ENTRIES_OF_AN_ADDRESS + 1, refusalsOfNobody());
        assertEquals(
                25,
                world.number("select times from audit_entry where operation = 'MANY' and status = 401"
                        + " and address = '127.0.0.1' order by seq desc limit 1"));
        as("auditor")
                .queryParam("username", province.supervisor())
                .get("/audit-entries")
                .then()
                .body("items.times", contains(1));
    }

    /** Whose password somebody tries has done nothing, and cannot be made to fill the disk. */
    @Test
    void a_flood_of_guesses_at_a_password_is_counted_too() {
        var guesses = AnonymousRefusals.ENTRIES_OF_AN_ADDRESS + 30;
        var name = "guessed" + MINUTE.get();
        as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "username",
                        name,
                        "displayName",
                        "Cán bộ bị dò mật khẩu",
                        "password",
                        "mang-non-test-2026",
                        "roles",
                        List.of("AUDITOR"),
                        "scopes",
                        List.of()))
                .post("/users")
                .then()
                .statusCode(201);
        for (int i = 0; i < guesses; i++) {
            anonymous()
                    .contentType(ContentType.JSON)
                    .body(Map.of("username", name, "password", "guess number " + i))
                    .post("/auth/token")
                    .then()
                    .statusCode(i < 10 ? 401 : 429);
        }
        var written = world.number(
                "select count(*) from audit_entry where outcome = 'REFUSED' and username = '" + name + "'");
        assertEquals(10 + AnonymousRefusals.ENTRIES_OF_AN_ADDRESS, written);
        nextMinute();
        trail.writeCounted();
        assertEquals(
                guesses - written,
                world.number("select times from audit_entry where operation = 'MANY' and status = 429"
                        + " and username = '" + name + "' order by seq desc limit 1"));
    }

    @Test
    void what_cannot_be_recorded_is_not_shown_and_not_done() {
        var name = "Nguyễn Thị Không Ghi";
        var id = registered(province.officer(), child(name, province.commune()));
        var children = world.number("select count(*) from child");
        world.asOwner("alter table audit_entry add constraint ck_nothing check (false) not valid");
        try {
            for (var answer : Stream.of(
                            as(province.officer()).get("/children/" + id),
                            as(province.officer()).get("/children"),
                            as(province.officer())
                                    .contentType(ContentType.JSON)
                                    .body(child("Nguyễn Thị Khác", province.commune()))
                                    .post("/children"),
                            as(province.neighboursOfficer()).get("/children/" + id),
                            as(province.supervisor()).get("/users"),
                            anonymous().get("/children"),
                            anonymous()
                                    .contentType(ContentType.JSON)
                                    .body(Map.of("username", "auditor", "password", "mang-non-test-2026"))
                                    .post("/auth/token"))
                    .toList()) {
                answer.then().statusCode(503).body("code", equalTo("AUDIT_UNAVAILABLE"));
                assertTrue(!answer.asString().contains(name), answer.asString());
            }
        } finally {
            world.asOwner("alter table audit_entry drop constraint ck_nothing");
        }
        assertEquals(children, world.number("select count(*) from child"));
        as(province.officer()).get("/children/" + id).then().statusCode(200);
    }

    private long refusalsOfNobody() {
        return world.number("select count(*) from audit_entry where account_id is null and status = 401");
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String withHeader(String token, String header) {
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
        return encoded + token.substring(token.indexOf('.'));
    }
}
