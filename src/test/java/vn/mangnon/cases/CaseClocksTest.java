package vn.mangnon.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.CaseStory.must;
import static vn.mangnon.World.as;
import static vn.mangnon.cases.CaseSteps.AN_HOUR_AGO;
import static vn.mangnon.cases.CaseSteps.change;
import static vn.mangnon.cases.CaseSteps.close;
import static vn.mangnon.cases.CaseSteps.emergency;
import static vn.mangnon.cases.CaseSteps.measure;
import static vn.mangnon.cases.CaseSteps.open;
import static vn.mangnon.cases.CaseSteps.opened;
import static vn.mangnon.cases.CaseSteps.received;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.mangnon.CaseStory;
import vn.mangnon.TestClock;
import vn.mangnon.World;

/** The twelve hours of NĐ 56/2017 Đ.26.3 over HTTP. The tests' now is 2026-11-22T03:00:00Z. */
@QuarkusTest
class CaseClocksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration LIMIT = Duration.ofHours(12);

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

    @Nested
    class What_is_found_a_second_time {

        @Test
        void counts_from_the_finding_for_the_news_was_answered() {
            var id = opened(province.officer(), emergency(province.commune(), AN_HOUR_AGO));
            var story = new CaseStory(province.officer(), province.chair(), id);
            must(story.verify());
            must(story.at("2026-11-22T02:10:00Z").assess(false));
            must(story.at("2026-11-22T02:20:00Z").assess(true));
            must(story.at("2026-11-22T02:30:00Z").assess(false));
            change(province.officer(), id, "{\"emergency\": true}").then().statusCode(200);
            as(province.officer())
                    .get("/cases/" + id)
                    .then()
                    .body(
                            "clocks.findAll { it.code == 'EMERGENCY_MEASURE' }.startedAt",
                            contains(AN_HOUR_AGO, "2026-11-22T02:20:00Z", "2026-11-22T03:00:00Z"))
                    .body("clocks.findAll { it.code == 'EMERGENCY_MEASURE' }.state", contains("MET", "MET", "RUNNING"));
        }

        @Test
        void is_a_need_to_separate_too_and_none_while_the_child_is_away() {
            var id = opened(province.officer(), received(province.commune()));
            var story = new CaseStory(province.officer(), province.chair(), id);
            must(story.verify());
            needed(story.at("2026-11-22T02:10:00Z"));
            var separation = must(story.at("2026-11-22T02:20:00Z").separate(3));
            needed(story.at("2026-11-22T02:30:00Z"));
            must(story.post(
                    province.officer(),
                    "separations/" + separation + "/end",
                    Map.of("endedAt", "2026-11-22T02:40:00Z", "reason", "CARERS_SAFE")));
            needed(story.at("2026-11-22T02:50:00Z"));
            as(province.officer())
                    .get("/cases/" + id)
                    .then()
                    .body(
                            "clocks.findAll { it.code == 'SEPARATION_DECISION' }.startedAt",
                            contains(AN_HOUR_AGO, "2026-11-22T02:50:00Z"))
                    .body("clocks.findAll { it.code == 'SEPARATION_DECISION' }.state", contains("MET", "RUNNING"));
        }

        private void needed(CaseStory story) {
            var assessment = story.assessment(false);
            assessment.put("separationNeeded", true);
            must(story.post(province.officer(), "assessments", assessment));
        }
    }

    @Nested
    class An_emergency {

        @Test
        void carries_its_clock_in_the_answer_that_opens_it() {
            var opened = open(province.officer(), emergency(province.commune(), "2026-11-21T20:00:00Z"));
            opened.then()
                    .statusCode(201)
                    .body("emergency", equalTo(true))
                    .body("clocks", hasSize(1))
                    .body("clocks[0].code", equalTo("EMERGENCY_MEASURE"))
                    .body("clocks[0].legalBasis", containsString("56/2017"))
                    .body("clocks[0].startedAt", equalTo("2026-11-21T20:00:00Z"))
                    .body("clocks[0].dueAt", equalTo("2026-11-22T08:00:00Z"))
                    .body("clocks[0].stoppedAt", nullValue())
                    .body("clocks[0].state", equalTo("RUNNING"));
            assertEquals(
                    opened.<List<?>>path("clocks"),
                    as(province.officer()).get("/cases").path("items[0].clocks"));
        }

        @Test
        void that_comes_to_the_commune_too_late_is_breached_from_the_start() {
            open(province.officer(), emergency(province.commune(), "2026-11-21T14:00:00Z"))
                    .then()
                    .statusCode(201)
                    .body("clocks[0].dueAt", equalTo("2026-11-22T02:00:00Z"))
                    .body("clocks[0].state", equalTo("BREACHED"))
                    .body("clocks[0].stoppedAt", nullValue());
        }

        @Test
        void is_breached_after_the_last_instant_and_nobody_is_told_that_nothing_changed() {
            var opened = open(province.officer(), emergency(province.commune(), "2026-11-21T20:00:00Z"));
            var id = opened.<String>path("id");
            clock.timeIs("2026-11-22T08:00:00Z");
            as(province.officer())
                    .header("If-None-Match", opened.header("ETag"))
                    .get("/cases/" + id)
                    .then()
                    .statusCode(304);
            listed("breached=true").body("items", hasSize(0));
            clock.timeIs("2026-11-22T08:00:00.000001Z");
            as(province.officer())
                    .header("If-None-Match", opened.header("ETag"))
                    .get("/cases/" + id)
                    .then()
                    .statusCode(200)
                    .body("clocks[0].state", equalTo("BREACHED"));
            listed("breached=true").body("items.id", contains(id));
            // The hour that came is no change of the case: who read it before may still write.
            as(province.officer())
                    .contentType(World.MERGE_PATCH)
                    .header("If-Match", opened.header("ETag"))
                    .body("{\"summary\": \"Vẫn chưa liên lạc được.\"}")
                    .patch("/cases/" + id)
                    .then()
                    .statusCode(200);
        }

        @Test
        void may_become_one_later_and_its_clock_runs_from_the_news() {
            var id = opened(province.officer(), received(province.commune()));
            change(province.officer(), id, "{\"emergency\": true}")
                    .then()
                    .statusCode(200)
                    .body("clocks[0].startedAt", equalTo(AN_HOUR_AGO))
                    .body("clocks[0].dueAt", equalTo("2026-11-22T14:00:00Z"));
        }

        @Test
        void is_never_one_no_more() {
            var id = opened(province.officer(), emergency(province.commune(), AN_HOUR_AGO));
            for (var patch : List.of("{\"emergency\": false}", "{\"emergency\": null}")) {
                change(province.officer(), id, patch)
                        .then()
                        .statusCode(422)
                        .body("errors.pointer", contains("/emergency"))
                        .body("errors.code", contains("ONLY_RAISED"));
            }
        }
    }

    @Nested
    class A_measure {

        @Test
        void in_time_keeps_the_clock_also_when_it_is_written_down_days_later() {
            var id = opened(province.officer(), emergency(province.commune(), "2026-11-21T20:00:00Z"));
            clock.timeIs("2026-11-25T03:00:00Z");
            measure(province.officer(), id, "2026-11-22T08:00:00Z").then().statusCode(201);
            as(province.officer())
                    .get("/cases/" + id)
                    .then()
                    .body("clocks[0].state", equalTo("MET"))
                    .body("clocks[0].stoppedAt", equalTo("2026-11-22T08:00:00Z"));
        }

        @Test
        void after_it_stops_the_clock_and_leaves_it_breached() {
            var id = opened(province.officer(), emergency(province.commune(), "2026-11-21T14:00:00Z"));
            measure(province.officer(), id, "2026-11-22T02:00:00.000001Z")
                    .then()
                    .statusCode(201);
            as(province.officer())
                    .get("/cases/" + id)
                    .then()
                    .body("clocks[0].state", equalTo("BREACHED"))
                    .body("clocks[0].stoppedAt", equalTo("2026-11-22T02:00:00.000001Z"));
            listed("breached=true").body("items.id", contains(id));
        }

        @Test
        void counts_by_the_earliest() {
            var id = opened(province.officer(), emergency(province.commune(), "2026-11-21T14:00:00Z"));
            measure(province.officer(), id, "2026-11-22T02:30:00Z").then().statusCode(201);
            measure(province.officer(), id, "2026-11-21T16:00:00Z").then().statusCode(201);
            measure(province.officer(), id, "2026-11-22T02:45:00Z").then().statusCode(201);
            as(province.officer())
                    .get("/cases/" + id)
                    .then()
                    .body("clocks[0].state", equalTo("MET"))
                    .body("clocks[0].stoppedAt", equalTo("2026-11-21T16:00:00Z"));
        }
    }

    @Nested
    class The_hour_of_the_news {

        @Test
        void when_corrected_moves_the_clock() {
            var id = opened(province.officer(), emergency(province.commune(), "2026-11-21T20:00:00Z"));
            change(province.officer(), id, "{\"receivedAt\": \"2026-11-21T21:00:00+07:00\"}")
                    .then()
                    .statusCode(200)
                    .body("receivedAt", equalTo("2026-11-21T14:00:00Z"))
                    .body("clocks[0].startedAt", equalTo("2026-11-21T14:00:00Z"))
                    .body("clocks[0].dueAt", equalTo("2026-11-22T02:00:00Z"))
                    .body("clocks[0].state", equalTo("BREACHED"));
        }

        @Test
        void does_not_come_after_a_measure() {
            var id = opened(province.officer(), emergency(province.commune(), "2026-11-21T20:00:00Z"));
            measure(province.officer(), id, "2026-11-21T21:00:00Z").then().statusCode(201);
            change(province.officer(), id, "{\"receivedAt\": \"2026-11-21T21:00:00.000001Z\"}")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/receivedAt"))
                    .body("errors.code", contains("AFTER_A_MEASURE"));
            change(province.officer(), id, "{\"receivedAt\": \"2026-11-21T21:00:00Z\"}")
                    .then()
                    .statusCode(200);
        }
    }

    @Nested
    class Closing {

        @Test
        void meets_no_clock_and_what_was_done_in_time_may_be_written_down_after_it() {
            var measured = opened(province.officer(), emergency(province.commune(), AN_HOUR_AGO));
            story(measured).asEmergency().inProgress().review(true, true).then().statusCode(201);
            close(province.officer(), measured)
                    .then()
                    .body("clocks[0].state", equalTo("RUNNING"))
                    .body("allowedActions", contains("RECORD_EMERGENCY_MEASURE"));
            measure(province.officer(), measured, AN_HOUR_AGO).then().statusCode(201);
            var never = opened(province.officer(), emergency(province.commune(), AN_HOUR_AGO));
            story(never).asEmergency().closed();
            clock.timeIs("2026-12-31T03:00:00Z");
            listed("breached=true").body("items.id", contains(never));
            listed("breached=false").body("items.id", contains(measured));
        }
    }

    @Nested
    class The_filter_by_breached {

        /** Cases around the limit, some with a measure around it, seen at hours around it. */
        @Test
        void agrees_with_the_state_that_is_shown_whatever_the_hour() {
            var random = new Random(20261122);
            var news = NOW.minus(LIMIT).minusSeconds(1);
            for (int i = 0; i < 30; i++) {
                var receivedAt = news.plus(random.nextInt(5) - 2, ChronoUnit.MICROS);
                var id = random.nextInt(4) == 0
                        ? opened(province.officer(), received(province.commune(), "receivedAt", receivedAt.toString()))
                        : opened(province.officer(), emergency(province.commune(), receivedAt.toString()));
                if (random.nextBoolean()) {
                    var taken = receivedAt.plus(LIMIT).plus(random.nextInt(3) - 1, ChronoUnit.MICROS);
                    measure(province.officer(), id, taken.toString()).then().statusCode(201);
                }
            }
            var bothSeen = false;
            for (int micros = -4; micros <= 4; micros++) {
                clock.timeIs(news.plus(LIMIT).plus(micros, ChronoUnit.MICROS).toString());
                var shown = new TreeSet<String>();
                var others = new TreeSet<String>();
                List<Map<String, Object>> items = listed("limit=200").extract().path("items");
                assertEquals(30, items.size());
                for (var item : items) {
                    var breached = ((List<?>) item.get("clocks"))
                            .stream()
                                    .anyMatch(each ->
                                            ((Map<?, ?>) each).get("state").equals("BREACHED"));
                    (breached ? shown : others).add((String) item.get("id"));
                }
                assertEquals(shown, ids("breached=true&limit=200"));
                assertEquals(others, ids("breached=false&limit=200"));
                bothSeen |= !shown.isEmpty() && !others.isEmpty();
            }
            assertTrue(bothSeen, "the cases lie on both sides");
        }

        private TreeSet<String> ids(String query) {
            return new TreeSet<>(listed(query).extract().<List<String>>path("items.id"));
        }
    }

    private CaseStory story(String id) {
        return new CaseStory(province.officer(), province.chair(), id);
    }

    private ValidatableResponse listed(String query) {
        return as(province.officer()).get("/cases?" + query).then().statusCode(200);
    }
}
