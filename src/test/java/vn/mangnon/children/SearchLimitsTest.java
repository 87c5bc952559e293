package vn.mangnon.children;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;

/** Whoever tries out numbers must take long over it. */
@QuarkusTest
class SearchLimitsTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Test
    void ten_numbers_that_nobody_has_are_all_that_an_account_may_try_in_a_minute() {
        var known = "0873" + "%08d".formatted(Math.floorMod(System.nanoTime() / 1000, 100_000_000L));
        var body = child("Nguyễn Thị Bưởi", province.commune());
        body.put("personalId", known);
        registered(province.officer(), body);
        for (int i = 0; i < 12; i++) {
            found(province.officer(), known)
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", equalTo("\"missed-searches\";q=10;w=60"))
                    .header("RateLimit", equalTo("\"missed-searches\";r=10"))
                    .body("items", hasSize(1));
        }
        for (int i = 0; i < 10; i++) {
            found(province.officer(), "99930000000" + i)
                    .then()
                    .statusCode(200)
                    .header("RateLimit", equalTo("\"missed-searches\";r=" + (9 - i) + ";t=60"))
                    .body("items", empty());
        }
        found(province.officer(), "999300000010")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("60"))
                .header("RateLimit-Policy", equalTo("\"missed-searches\";q=10;w=60"))
                .header("RateLimit", equalTo("\"missed-searches\";r=0;t=60"))
                .body("code", equalTo("MISSED_SEARCHES_EXCEEDED"));
        // Nor is told any more which number somebody has.
        found(province.officer(), known).then().statusCode(429);
        found(province.officer(), "bưởi")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"searches\";q=100;w=1"))
                .body("items", hasSize(1));
        // Out of scope is not found, for the neighbour and its own ten.
        found(province.neighboursOfficer(), known).then().statusCode(200).body("items", empty());
        clock.timeIs("2026-11-22T03:01:00Z");
        found(province.officer(), known).then().statusCode(200).body("items", hasSize(1));
    }

    /** That a number is refused tells that somebody has it: one record could try out all of them, faster than a search may. */
    @Test
    void one_record_cannot_try_out_the_numbers_of_others_and_who_hits_is_on_record() {
        var first = Math.floorMod(System.nanoTime() / 1000, 100_000L) * 100;
        var known = "0874%08d".formatted(first);
        var theirs = child("Trần Thị Bên Kia", province.neighbour());
        theirs.put("personalId", known);
        registered(province.neighboursOfficer(), theirs);
        var id = registered(province.officer(), child("Nguyễn Thị Của Tôi", province.commune()));
        numbered(id, known).then().statusCode(409).body("code", equalTo("REGISTERED_ELSEWHERE"));
        as("auditor")
                .get("/audit-entries?outcome=REFUSED&username=" + province.officer())
                .then()
                .body("items.status", contains(409))
                .body("items.operation", contains("PATCH /children/{id}"))
                .body("items.subjectId", contains(id));
        for (int i = 1; i < 30; i++) {
            numbered(id, "0874%08d".formatted(first + i)).then().statusCode(200);
        }
        numbered(id, known)
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("60"))
                .body("code", equalTo("CHANGED_NUMBERS_EXCEEDED"));
        // What stands there already is no try.
        numbered(id, "0874%08d".formatted(first + 29)).then().statusCode(200);
        clock.timeIs("2026-11-22T03:01:00Z");
        numbered(id, "0874%08d".formatted(first + 30)).then().statusCode(200);
    }

    private Response numbered(String id, String number) {
        return as(province.officer())
                .contentType(World.MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("personalId", number, "personalIdStatus", "DECLARED"))
                .patch("/children/" + id);
    }

    @Test
    void a_hundred_names_in_a_second_are_no_officers() {
        for (int i = 0; i < 100; i++) {
            found(province.officer(), "bưởi").then().statusCode(200);
        }
        found(province.officer(), "bưởi")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("1"))
                .body("code", equalTo("SEARCHES_EXCEEDED"));
        found(province.chair(), "bưởi").then().statusCode(200);
        clock.timeIs("2026-11-22T03:00:01Z");
        found(province.officer(), "bưởi").then().statusCode(200);
    }

    private static Response found(String username, String text) {
        return as(username)
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post("/children/search");
    }
}
