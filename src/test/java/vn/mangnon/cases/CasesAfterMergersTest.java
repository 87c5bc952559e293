package vn.mangnon.cases;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.World.as;
import static vn.mangnon.cases.CaseSteps.change;
import static vn.mangnon.cases.CaseSteps.open;
import static vn.mangnon.cases.CaseSteps.opened;
import static vn.mangnon.cases.CaseSteps.received;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.CaseStory;
import vn.mangnon.World;
import vn.mangnon.access.Duties;

/** Small lists with codes from 98000 on, which no real unit has; each test takes ten of its own. */
@QuarkusTest
class CasesAfterMergersTest {

    private static final AtomicInteger SERIAL = new AtomicInteger(9800);

    private static final String UNITS = "code,name,level,parent_code,valid_from,valid_to\n";
    private static final String SUCCESSIONS = "level,old_code,new_code,effective_on,extent\n";

    @Inject
    World world;

    private final String ten = "" + SERIAL.getAndIncrement();
    private UUID merged;
    private UUID neighbour;
    private String oldOfficer;

    @BeforeEach
    void a_province_of_two_communes() {
        imported(unit(0, "PROVINCE", "") + unit(1, "COMMUNE", "") + unit(2, "COMMUNE", ""), "");
        merged = idOf(1, "2026-11-22");
        neighbour = idOf(2, "2026-11-22");
        oldOfficer = officerIn(merged);
    }

    @Test
    void a_case_goes_with_its_commune_and_stays_with_its_officer() {
        var id = opened(oldOfficer, received(merged));
        var successor = merge();
        var newOfficer = officerIn(successor);
        for (var officer : List.of(oldOfficer, newOfficer)) {
            as(officer)
                    .get("/cases/" + id)
                    .then()
                    .statusCode(200)
                    .body("number", equalTo(ten + "1-2026-0001"))
                    // What was written stays as written.
                    .body("incidentUnitId", equalTo(merged.toString()));
            as(officer).get("/cases").then().body("items.id", contains(id));
        }
        as(officerIn(neighbour)).get("/cases/" + id).then().statusCode(404);
        as(officerIn(neighbour)).get("/cases").then().body("items", empty());
    }

    @Test
    void a_case_of_the_old_commune_is_written_on_and_closed_in_the_new_one() {
        var id = opened(oldOfficer, received(merged));
        var successor = merge();
        var newOfficer = officerIn(successor);
        var chair = world.account("chair.of." + newOfficer, Duties.COMMUNE_CHAIR, successor);
        change(newOfficer, id, "{\"summary\": \"Xã mới tiếp tục.\"}").then().statusCode(200);
        new CaseStory(newOfficer, chair, id).closed();
        as(newOfficer).get("/cases/" + id).then().body("status", equalTo("CLOSED"));
    }

    @Test
    void the_old_commune_is_a_filter_for_what_was_written_under_it() {
        var before = opened(oldOfficer, received(merged));
        var successor = merge();
        var newOfficer = officerIn(successor);
        var after = open(newOfficer, received(successor));
        after.then().statusCode(201).body("number", equalTo(ten + "3-2026-0001"));
        as(newOfficer).get("/cases?adminUnitId=" + merged).then().body("items.id", contains(before));
        as(newOfficer)
                .get("/cases?adminUnitId=" + successor)
                .then()
                .body("items.id", containsInAnyOrder(before, after.<String>path("id")));
    }

    @Test
    void news_of_the_old_commune_that_comes_to_the_new_one_lies_there_and_counts_on() {
        var successor = merge();
        var newOfficer = officerIn(successor);
        open(newOfficer, received(merged, "receivedAt", "2026-09-30T03:00:00Z"))
                .then()
                .statusCode(201)
                .body("number", equalTo(ten + "3-2026-0001"));
        open(newOfficer, received(merged)).then().statusCode(422).body("errors.code", contains("UNIT_NOT_IN_FORCE"));
        open(newOfficer, received(successor)).then().statusCode(201).body("number", equalTo(ten + "3-2026-0002"));
    }

    @Test
    void a_case_of_a_commune_that_was_split_waits_for_both_officers() {
        var id = opened(oldOfficer, received(merged));
        imported(
                unit(0, "PROVINCE", "") + unit(1, "COMMUNE", "2026-10-01") + begun(3) + begun(4),
                succession(3, "PARTIAL") + succession(4, "PARTIAL"));
        for (var part : List.of(idOf(3, "2026-11-22"), idOf(4, "2026-11-22"))) {
            var officer = officerIn(part);
            as(officer).get("/cases").then().body("items.id", contains(id));
            change(officer, id, "{\"summary\": \"Chờ phân địa bàn.\"}").then().statusCode(200);
        }
        as(officerIn(neighbour)).get("/cases/" + id).then().statusCode(404);
        // A person says in which part it happened; the other has no business with it any more.
        var assigned = opened(oldOfficer, received(merged, "receivedAt", "2026-09-29T03:00:00Z"));
        var one = officerIn(idOf(3, "2026-11-22"));
        var other = officerIn(idOf(4, "2026-11-22"));
        as(one).get("/cases?awaitingAssignment=true").then().body("items.id", containsInAnyOrder(id, assigned));
        change(one, assigned, "{\"incidentUnitId\": \"" + neighbour + "\"}")
                .then()
                .statusCode(403);
        change(one, assigned, "{\"incidentUnitId\": \"" + idOf(4, "2026-11-22") + "\"}")
                .then()
                .statusCode(200)
                .body("incidentUnitId", equalTo(idOf(4, "2026-11-22").toString()));
        as(one).get("/cases/" + assigned).then().statusCode(404);
        as(other).get("/cases?awaitingAssignment=false").then().body("items.id", contains(assigned));
        as(one).get("/cases?awaitingAssignment=true").then().body("items.id", contains(id));
        // Also what comes in of it only now has its number.
        open(officerIn(idOf(3, "2026-11-22")), received(merged, "receivedAt", "2026-09-30T03:00:00Z"))
                .then()
                .statusCode(201)
                .body("number", equalTo(ten + "1-2026-0003"));
    }

    private UUID merge() {
        imported(unit(0, "PROVINCE", "") + unit(1, "COMMUNE", "2026-10-01") + begun(3), succession(3, "FULL"));
        return idOf(3, "2026-11-22");
    }

    private String unit(int number, String level, String validTo) {
        var parent = number == 0 ? "" : ten + "0";
        return String.join(",", ten + number, "Nơi " + number, level, parent, "2025-07-01", validTo) + "\n";
    }

    private String begun(int number) {
        return String.join(",", ten + number, "Nơi " + number, "COMMUNE", ten + "0", "2026-10-01", "") + "\n";
    }

    private String succession(int to, String extent) {
        return String.join(",", "COMMUNE", ten + "1", ten + to, "2026-10-01", extent) + "\n";
    }

    private static void imported(String units, String successions) {
        var job = as("admin")
                .multiPart("units", World.file(bytes(UNITS + units)), "text/csv")
                .multiPart("successions", World.file(bytes(SUCCESSIONS + successions)), "text/csv")
                .post("/admin-unit-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        var path = job.substring(job.indexOf("/jobs/"));
        var done = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> as("admin").get(path).jsonPath(),
                        view -> !Set.of("QUEUED", "RUNNING").contains(view.getString("state")));
        assertEquals("SUCCEEDED", done.getString("state"));
        assertEquals(List.of(), done.getList("problems"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private UUID idOf(int number, String asOf) {
        return UUID.fromString(as("admin")
                .queryParam("code", ten + number)
                .queryParam("asOf", asOf)
                .get("/admin-units")
                .then()
                .extract()
                .path("items[0].id"));
    }

    private String officerIn(UUID unit) {
        return world.account("merger" + UUID.randomUUID(), Duties.COMMUNE_OFFICER, unit);
    }
}
