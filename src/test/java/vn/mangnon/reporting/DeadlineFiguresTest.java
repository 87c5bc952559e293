package vn.mangnon.reporting;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;

@QuarkusTest
class DeadlineFiguresTest {

    @Inject
    World world;

    @Inject
    DeadlineRun run;

    @Inject
    TestClock clock;

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
    }

    @Test
    void the_last_run_tells_how_many_are_overdue_and_grows_old() {
        run.run();
        assertEquals(
                world.number("select count(*) from report_deadline d where d.last_day < date '%s' and not exists"
                                .formatted(clock.today())
                        + " (select 1 from report_event e where e.deadline_id = d.id)"),
                (long) figure("mangnon_report_deadlines_overdue"));
        assertEquals(0, figure("mangnon_report_deadlines_run_age_seconds"));
        clock.timeIs(clock.instant().plus(Duration.ofHours(26)).toString());
        assertEquals(93_600, figure("mangnon_report_deadlines_run_age_seconds"));
        run.run();
        assertEquals(0, figure("mangnon_report_deadlines_run_age_seconds"));
    }

    private static double figure(String name) {
        var metrics = given().get("/q/metrics").asString();
        return metrics.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
