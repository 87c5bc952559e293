package vn.mangnon.clocks;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.CaseStory.must;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.CaseStory;
import vn.mangnon.TestClock;
import vn.mangnon.World;

@QuarkusTest
class CalendarRunTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    CalendarRun run;

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Test
    void a_holiday_moves_the_clocks_of_the_country_behind_the_back_of_who_enters_it() {
        // A Monday of a year in which no other test has a case.
        clock.timeIs("2033-03-07T03:00:00Z");
        var province = world.freshProvince();
        String id = must(as(province.officer())
                .contentType(JSON)
                .body(Map.of(
                        "receivedAt", "2033-03-07T02:00:00Z", "channel", "PHONE", "incidentUnitId", province.commune()))
                .post("/cases"));
        var story = new CaseStory(province.officer(), province.chair(), id).at("2033-03-07T03:00:00Z");
        must(story.verify());
        must(story.assess(false));
        run.run();
        must(as("admin")
                .contentType(JSON)
                .body(Map.of("kind", "OFF", "name", "Nghỉ bù (thử)"))
                .put("/public-holidays/2033-03-09"));
        due(province, id, "2033-03-14T16:59:59.999999Z");
        assertTrue(run.run() > 0);
        due(province, id, "2033-03-15T16:59:59.999999Z");
        assertEquals(0, run.run());
    }

    private static void due(World.Province province, String id, String when) {
        as(province.officer())
                .get("/cases/" + id)
                .then()
                .body("clocks.findAll { it.code == 'PLAN_SUBMISSION' }.dueAt", contains(when));
    }
}
