package vn.mangnon.measures;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.mangnon.CaseStory.must;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.CaseStory;
import vn.mangnon.TestClock;
import vn.mangnon.World;

/** NĐ 56/2017 Đ.32.3: fifteen days in all. */
@QuarkusTest
class SeparationsResourceTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    World.Province province;
    String id;
    CaseStory story;

    @BeforeEach
    void a_case_of_its_own() {
        province = world.freshProvince();
        id = as(province.officer())
                .contentType(JSON)
                .body(Map.of(
                        "receivedAt", "2026-11-22T02:00:00Z",
                        "channel", "PHONE",
                        "incidentUnitId", province.commune()))
                .post("/cases")
                .path("id");
        story = new CaseStory(province.officer(), province.chair(), id);
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Test
    void are_fifteen_days_in_all_with_extensions_and_only_a_document_makes_them_more() {
        var first = story.separate(5);
        first.then().statusCode(201).body("lastDay", equalTo("2026-11-27"));
        String separation = first.path("id");
        story.separate(1).then().statusCode(409).body("code", equalTo("CHILD_STILL_SEPARATED"));
        extend(separation, "2026-12-07", null).then().statusCode(200).body("lastDay", equalTo("2026-12-07"));
        extend(separation, "2026-12-08", null)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lastDay"))
                .body("errors.code", contains("MORE_THAN_FIFTEEN_IN_ALL"));
        extend(separation, "2026-12-07", null).then().statusCode(422).body("errors.code", contains("NOT_LATER"));
        assertDue("2026-12-07T16:59:59.999999Z");
        extend(separation, "2027-01-31", "Tòa án nhân dân khu vực")
                .then()
                .statusCode(200)
                .body("extensions", hasSize(2))
                .body("extensions[1].documentNumber", equalTo("12/QĐ-TA"));
        assertDue("2027-01-31T16:59:59.999999Z");
    }

    @Test
    void a_second_one_has_what_the_first_left_and_the_case_is_assessed_again_in_between() {
        String first = must(story.separate(12));
        clock.timeIs("2026-12-02T03:00:00Z");
        story.at("2026-12-02T03:00:00Z");
        end(first, "2026-12-02T03:00:00Z").then().statusCode(200).body("endReason", equalTo("TIME_OVER"));
        end(first, "2026-12-02T03:00:00Z").then().statusCode(409).body("code", equalTo("CHILD_NOT_SEPARATED"));
        as(province.officer())
                .get("/cases/" + id)
                .then()
                .body("separated", equalTo(false))
                .body("clocks.find { it.code == 'SEPARATION_REASSESSMENT' }.state", equalTo("RUNNING"));
        clock.timeIs("2026-12-03T03:00:00Z");
        story.at("2026-12-03T03:00:00Z");
        must(story.verify());
        must(story.assess(false));
        as(province.officer())
                .get("/cases/" + id)
                .then()
                .body("clocks.find { it.code == 'SEPARATION_REASSESSMENT' }.state", equalTo("MET"));
        // Ten of the fifteen are used.
        story.separate(6)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/days"))
                .body("errors.code", contains("MORE_THAN_FIFTEEN_IN_ALL"));
        must(story.separate(5));
        as(province.chair())
                .get("/cases/" + id + "/separations?limit=1&count=exact")
                .then()
                .body("items.id", contains(first))
                .body("total", equalTo(2));
        as(province.officer())
                .get("/cases/" + id)
                .then()
                .body("clocks.findAll { it.code == 'SEPARATION' }.dueAt", hasSize(2))
                .body("clocks.findAll { it.code == 'SEPARATION' }[1].dueAt", equalTo("2026-12-08T16:59:59.999999Z"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_nothing_is_done() {
        story.post(province.officer(), "separations", Map.of("days", 16, "reason", " "))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/ground", "/decidedAt", "/startedAt", "/days", "/reason", "/safePlace"));
        var early = story.separation(3);
        early.put("startedAt", "2026-11-22T01:00:00Z");
        early.put("decidedAt", "2026-11-23T01:00:00Z");
        story.post(province.officer(), "separations", early)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/decidedAt", "/startedAt"));
        as(province.officer())
                .get("/cases/" + id)
                .then()
                .body("separated", equalTo(false))
                .body("clocks", equalTo(List.of()));
    }

    @Test
    void the_list_of_measures_is_walked_page_by_page() {
        for (var taken : List.of("2026-11-22T02:30:00Z", "2026-11-22T02:10:00Z", "2026-11-22T02:20:00Z")) {
            must(as(province.officer())
                    .contentType(JSON)
                    .body(Map.of("takenAt", taken, "description", "Sơ cứu"))
                    .post("/cases/" + id + "/emergency-measures"));
        }
        var first = as(province.officer()).get("/cases/" + id + "/emergency-measures?limit=2&count=exact");
        first.then()
                .body("items.takenAt", contains("2026-11-22T02:10:00Z", "2026-11-22T02:20:00Z"))
                .body("total", equalTo(3));
        as(province.officer())
                .queryParam("cursor", first.<String>path("next"))
                .queryParam("limit", 2)
                .get("/cases/" + id + "/emergency-measures")
                .then()
                .body("items.takenAt", contains("2026-11-22T02:30:00Z"))
                .body("next", nullValue());
    }

    private void assertDue(String due) {
        as(province.officer())
                .get("/cases/" + id)
                .then()
                .body("clocks.find { it.code == 'SEPARATION' }.dueAt", equalTo(due));
    }

    private Response extend(String separation, String lastDay, String authority) {
        var body = new HashMap<String, Object>(
                Map.of("decidedAt", "2026-11-22T03:00:00Z", "lastDay", lastDay, "reason", "Chưa an toàn"));
        if (authority != null) {
            body.put("authority", authority);
            body.put("documentNumber", "12/QĐ-TA");
        }
        return story.post(province.officer(), "separations/" + separation + "/extensions", body);
    }

    private Response end(String separation, String at) {
        return story.post(
                province.officer(), "separations/" + separation + "/end", Map.of("endedAt", at, "reason", "TIME_OVER"));
    }
}
