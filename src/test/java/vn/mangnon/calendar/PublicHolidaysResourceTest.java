package vn.mangnon.calendar;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;

/** Days are entered in 2031 and later: nothing of the demonstration is due there. */
@QuarkusTest
class PublicHolidaysResourceTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    CalendarService calendar;

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Nested
    class As_an_officer {

        @Test
        void the_days_of_a_year_are_the_holidays_and_the_days_in_lieu() {
            as("thuongphuoc")
                    .queryParam("year", 2021)
                    .get("/public-holidays")
                    .then()
                    .statusCode(200)
                    .body("items.day", hasItems("2021-02-12", "2021-04-21", "2021-04-30", "2021-05-01", "2021-05-03"))
                    .body("items.day", everyItem(startsWith("2021-")))
                    .body("items.kind", everyItem(equalTo("OFF")))
                    .body("items.entered", everyItem(equalTo(false)));
        }

        @Test
        void without_a_year_it_is_this_one() {
            as("thuongphuoc")
                    .get("/public-holidays")
                    .then()
                    .body("items.day", hasItem("2026-02-17"))
                    .body("items.day", everyItem(startsWith("2026-")));
        }

        @Test
        void a_year_out_of_bounds_is_refused() {
            for (var year : new String[] {"1999", "2101", "now"}) {
                as("thuongphuoc")
                        .queryParam("year", year)
                        .get("/public-holidays")
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("errors[0].pointer", equalTo("?year"));
            }
        }

        @Test
        void a_day_is_not_the_officers_to_enter() {
            var province = world.freshProvince();
            for (var username : new String[] {province.officer(), province.supervisor(), "ministry"}) {
                entering(as(username), "OFF", "Ngày của tôi")
                        .put("/public-holidays/2031-03-10")
                        .then()
                        .statusCode(403);
            }
            as(province.officer())
                    .queryParam("year", 2031)
                    .get("/public-holidays")
                    .then()
                    .body("items.day", not(hasItem("2031-03-10")));
        }
    }

    @Nested
    class As_the_administrator {

        @Test
        void a_new_day_is_entered_and_listed() {
            entering(as("admin"), "WORKING", "Làm bù")
                    .put("/public-holidays/2031-03-01")
                    .then()
                    .statusCode(200)
                    .body("day", equalTo("2031-03-01"))
                    .body("kind", equalTo("WORKING"))
                    .body("entered", equalTo(true));
            as("admin")
                    .queryParam("year", 2031)
                    .get("/public-holidays")
                    .then()
                    .body("items.find { it.day == '2031-03-01' }.name", equalTo("Làm bù"));
        }

        @Test
        void a_day_that_is_there_needs_the_version_it_is_changed_from() {
            var day = "/public-holidays/2031-03-03";
            var first = entering(as("admin"), "OFF", "Nghỉ")
                    .put(day)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            entering(as("admin"), "OFF", "Nghỉ thêm")
                    .put(day)
                    .then()
                    .statusCode(428)
                    .body("code", equalTo("IF_MATCH_REQUIRED"));
            var second = entering(as("admin"), "OFF", "Nghỉ thêm")
                    .header("If-Match", first)
                    .put(day)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("Nghỉ thêm"))
                    .extract()
                    .header("ETag");
            assertNotEquals(first, second);
            entering(as("admin"), "WORKING", "Làm việc")
                    .header("If-Match", first)
                    .put(day)
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("VERSION_STALE"));
        }

        @Test
        void a_holiday_that_was_computed_is_there_too() {
            entering(as("admin"), "WORKING", "Làm việc ngày Tết")
                    .put("/public-holidays/2027-01-01")
                    .then()
                    .statusCode(428);
        }

        @Test
        void a_day_without_name_or_kind_is_not_valid() {
            as("admin")
                    .contentType(ContentType.JSON)
                    .body(Map.of("name", " "))
                    .put("/public-holidays/2031-03-04")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItems("/name", "/kind"))
                    .body("errors", hasSize(2));
        }

        @Test
        void what_is_no_day_is_not_found() {
            for (var noDay : new String[] {"2031-02-30", "2031-3-4", "tomorrow"}) {
                entering(as("admin"), "OFF", "Nghỉ")
                        .put("/public-holidays/" + noDay)
                        .then()
                        .statusCode(404)
                        .contentType("application/problem+json")
                        .body("code", equalTo("NOT_FOUND"));
            }
        }
    }

    @Nested
    class When_a_year_comes_nearer {

        @Test
        void it_is_filled_even_if_its_first_day_was_entered_by_hand_before() {
            entering(as("admin"), "OFF", "Nghỉ đầu năm")
                    .put("/public-holidays/2029-01-01")
                    .then()
                    .statusCode(200);
            clock.timeIs("2027-01-01T03:00:00Z");
            calendar.atMidnight();
            as("admin")
                    .queryParam("year", 2029)
                    .get("/public-holidays")
                    .then()
                    .body("items.find { it.day == '2029-01-01' }.name", equalTo("Nghỉ đầu năm"))
                    .body("items.day", hasItems("2029-04-30", "2029-05-01", "2029-09-02"));
        }
    }

    @Test
    void who_has_not_signed_in_reads_no_calendar() {
        anonymous().get("/public-holidays").then().statusCode(401);
    }

    private static RequestSpecification entering(RequestSpecification request, String kind, String name) {
        return request.contentType(ContentType.JSON).body(Map.of("kind", kind, "name", name));
    }
}
