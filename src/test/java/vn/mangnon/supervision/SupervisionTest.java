package vn.mangnon.supervision;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.mangnon.CaseStory.must;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.CaseStory;
import vn.mangnon.TestClock;
import vn.mangnon.World;

/** What a province sees of its communes' cases. Now is 22 November 2026, 10:00. */
@QuarkusTest
class SupervisionTest {

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
    void breaches_and_stalled_cases_are_told_by_unit_and_number_and_without_a_name() {
        var child = registered(province.officer(), child("Bé Không Nêu Tên", province.commune()));
        var late = opened(province.officer(), province.commune(), child, true);
        var taken = opened(province.officer(), province.commune(), null, false);
        must(as(province.officer())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of())
                .post("/cases/" + taken + "/acceptance"));
        var elsewhere = opened(province.neighboursOfficer(), province.neighbour(), null, false);
        var ended = opened(province.officer(), province.commune(), null, true);
        must(new CaseStory(province.officer(), province.chair(), ended).end("REFUTED"));

        as(province.supervisor())
                .get("/case-supervision/units?count=exact")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.find { it.adminUnitId == '" + province.commune() + "' }.openCases", equalTo(2))
                .body("items.find { it.adminUnitId == '" + province.commune() + "' }.unassigned", equalTo(1))
                .body("items.find { it.adminUnitId == '" + province.commune() + "' }.breached", equalTo(0))
                .body("items.find { it.adminUnitId == '" + province.commune() + "' }.breachedSince", nullValue());

        // The twelve hours from 8:00 are over; nothing moves for a month.
        clock.timeIs("2026-11-22T13:00:00.000001Z");
        as(province.supervisor())
                .get("/case-supervision/cases?reason=BREACHED&count=exact")
                .then()
                .body("items.caseId", contains(late))
                .body("items.breachedClocks", contains(List.of("EMERGENCY_MEASURE")))
                .body("items.reasons", contains(List.of("BREACHED", "UNASSIGNED")))
                .body("items.caseNumber", contains(notNullValue()))
                .body("total", equalTo(1));
        clock.timeIs("2026-12-23T03:00:00Z");
        var all = as(province.supervisor()).get("/case-supervision/cases");
        all.then().body("items.caseId", containsInAnyOrder(late, taken, elsewhere));
        assertFalse(all.asString().contains("Không Nêu"), all::asString);
        as(province.supervisor())
                .get("/case-supervision/cases?reason=STALLED&stalledDays=30&adminUnitId=" + province.neighbour())
                .then()
                .body("items.caseId", contains(elsewhere));
        as(province.supervisor())
                .get("/case-supervision/cases?reason=STALLED&stalledDays=31")
                .then()
                .body("items", equalTo(List.of()));
        as(province.supervisor())
                .get("/case-supervision/units?adminUnitId=" + province.commune())
                .then()
                .body("items.openCases", contains(2))
                .body("items.stalled", contains(2))
                .body("items.breached", contains(1))
                .body("items.breachedSince", contains("2026-11-22T13:00:00Z"));
        var walked = new ArrayList<String>();
        String next = null;
        do {
            var page = as(province.supervisor())
                    .get("/case-supervision/cases?limit=1" + (next == null ? "" : "&cursor=" + next));
            walked.addAll(page.path("items.caseId"));
            next = page.path("next");
        } while (next != null);
        assertEquals(all.<List<String>>path("items.caseId"), walked);

        // The chair looks at his own commune; another province at nothing of this one.
        as(province.chair())
                .get("/case-supervision/cases")
                .then()
                .body("items.caseId", containsInAnyOrder(late, taken));
        as(world.freshProvince().supervisor())
                .get("/case-supervision/units?adminUnitId=" + province.commune())
                .then()
                .body("items", equalTo(List.of()));
        as(province.supervisor())
                .get("/case-supervision/cases?stalledDays=0")
                .then()
                .statusCode(400);
    }

    private static String opened(String officer, UUID unit, String child, boolean emergency) {
        var told = new HashMap<String, Object>(Map.of(
                "channel",
                "PHONE",
                "receivedAt",
                "2026-11-22T01:00:00Z",
                "emergency",
                emergency,
                "incidentUnitId",
                unit));
        if (child != null) {
            told.put("childId", child);
        }
        return must(as(officer).contentType(JSON).body(told).post("/cases"));
    }
}
