package vn.mangnon.surveys;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;

/** One province, two communes: the first has two hamlets, the second none. */
@QuarkusTest
class SurveyCountsTest {

    @Inject
    World world;

    World.Province province;
    UUID first;
    UUID second;
    String collaborator;

    @BeforeEach
    void a_province_with_two_hamlets() {
        province = world.freshProvince();
        first = hamlet("1");
        second = hamlet("2");
        collaborator = world.account(
                "ctv" + province.code().toLowerCase(java.util.Locale.ROOT), Duties.HAMLET_COLLABORATOR, first);
    }

    private UUID hamlet(String number) {
        var commune = province.code() + "-A";
        return world.unit(
                null, "Ấp " + number, "HAMLET", commune, "/" + province.code() + "/" + commune + "/" + number + "/");
    }

    @Test
    void a_round_is_opened_counted_hamlet_by_hamlet_and_closed_and_then_stands() {
        var opened = opened(2026);
        opened.then().statusCode(201).body("status", equalTo("OPEN")).body("children", nullValue());
        var round = "/survey-rounds/" + opened.path("id");
        counted(collaborator, round, first, 100, 10, 20, null)
                .then()
                .statusCode(201)
                .header("Location", endsWith(round + "/counts/" + first));
        counted(collaborator, round, second, 100, 10, 20, null).then().statusCode(404);
        counted(province.officer(), round, province.commune(), 100, 10, 20, null)
                .then()
                .statusCode(409)
                .body("code", equalTo("COUNTED_BY_HAMLETS"));
        counted(province.officer(), round, second, 50, 60, 5, null)
                .then()
                .statusCode(422)
                .body("errors.code", contains("MORE_THAN_ALL"));
        progress(round)
                .then()
                .body("items.find{it.adminUnitId=='" + province.commune() + "'}.completeness", equalTo(50))
                .body("items.find{it.adminUnitId=='" + province.commune() + "'}.children", equalTo(100))
                .body("items.find{it.adminUnitId=='" + province.neighbour() + "'}.expected", equalTo(1))
                .body("items.find{it.adminUnitId=='" + province.neighbour() + "'}.completeness", equalTo(0));
        closed(round, "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("SURVEY_INCOMPLETE"))
                .body("detail", containsString("2"));
        // Counted anew it needs the version it was read in.
        counted(collaborator, round, first, 101, 11, 21, null).then().statusCode(428);
        counted(collaborator, round, first, 101, 11, 21, "\"0\"").then().statusCode(200);
        counted(province.officer(), round, second, 50, 5, 5, null).then().statusCode(201);
        counted(province.neighboursOfficer(), round, province.neighbour(), 200, 2, 3, null)
                .then()
                .statusCode(201);
        closed(round, "{}")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("children", equalTo(351))
                .body("specialCircumstances", equalTo(18))
                .body("atRisk", equalTo(29))
                .body("countedUnits", equalTo(3))
                .body("expectedUnits", equalTo(3));
        counted(collaborator, round, first, 1, 0, 0, "*").then().statusCode(409).body("code", equalTo("SURVEY_CLOSED"));
        as(province.supervisor())
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"children\": 1}")
                .patch(round)
                .then()
                .statusCode(409);
        closed(round, "{}").then().statusCode(409).body("code", equalTo("SURVEY_CLOSED"));
        as(province.officer()).get(round + "/counts?count=exact&limit=2").then().body("total", equalTo(3));
    }

    @Test
    void closed_figures_are_compared_year_by_year() {
        reported(2021, 345, 3096);
        reported(2023, 300, 3100);
        opened(2026).then().statusCode(201);
        as(province.supervisor())
                .get("/survey-rounds/comparison?adminUnitId=" + province.id())
                .then()
                .statusCode(200)
                .body("items.year", contains(2023, 2021))
                .body("items.specialCircumstancesChange", contains(-45, null))
                .body("items.atRiskChange", contains(4, null))
                .body("items.childrenChange", contains(null, null));
    }

    @Test
    void an_incomplete_round_is_closed_only_knowingly() {
        var round = "/survey-rounds/" + opened(2026).path("id");
        closed(round, "{\"acceptIncomplete\": true}").then().statusCode(409);
        counted(collaborator, round, first, 100, 10, 20, null).then().statusCode(201);
        closed(round, "{\"acceptIncomplete\": true}")
                .then()
                .statusCode(200)
                .body("countedUnits", equalTo(1))
                .body("expectedUnits", equalTo(3));
        as(province.supervisor())
                .contentType(JSON)
                .body(Map.of("year", 2025, "adminUnitId", province.id(), "status", "OPEN", "children", 5))
                .post("/survey-rounds")
                .then()
                .statusCode(422)
                .body("errors.code", contains("FIGURES_COME_FROM_COUNTS"));
    }

    @Test
    void a_hamlet_that_was_merged_while_they_counted_counts_its_children_once() {
        var round = "/survey-rounds/" + opened(2026).path("id");
        counted(collaborator, round, first, 100, 10, 20, null).then().statusCode(201);
        counted(province.officer(), round, second, 50, 5, 5, null).then().statusCode(201);
        counted(province.neighboursOfficer(), round, province.neighbour(), 200, 2, 3, null)
                .then()
                .statusCode(201);
        // Both become a third, as the homes of units are reckoned; the second goes over in part.
        var third = hamlet("3");
        var home = "/" + province.code() + "/" + province.code() + "-A/";
        world.asOwner(
                "update admin_unit set valid_to = '2026-11-22', home = '" + home + "3/' where id = '" + first + "'");
        world.asOwner(
                "update admin_unit set valid_to = '2026-11-22', home = '" + home + "~2/' where id = '" + second + "'");
        world.asOwner(
                "insert into admin_unit_succession (id, predecessor_id, successor_id, effective_on, extent) values"
                        + " (uuidv7(), '" + second + "', '" + third + "', '2026-11-22', 'PARTIAL')");
        closed(round, "{}").then().statusCode(409).body("code", equalTo("SURVEY_INCOMPLETE"));
        counted(province.officer(), round, third, 151, 15, 25, null).then().statusCode(201);
        closed(round, "{}")
                .then()
                .statusCode(200)
                .body("children", equalTo(351))
                .body("specialCircumstances", equalTo(17))
                .body("countedUnits", equalTo(2))
                .body("expectedUnits", equalTo(2));
    }

    private Response opened(int year) {
        return as(province.supervisor())
                .contentType(JSON)
                .body(Map.of("year", year, "adminUnitId", province.id(), "status", "OPEN"))
                .post("/survey-rounds");
    }

    private void reported(int year, int special, int atRisk) {
        as(province.supervisor())
                .contentType(JSON)
                .body(Map.of(
                        "year", year, "adminUnitId", province.id(), "specialCircumstances", special, "atRisk", atRisk))
                .post("/survey-rounds")
                .then()
                .statusCode(201);
    }

    private static Response counted(
            String username, String round, UUID unit, int children, int special, int atRisk, @Nullable String ifMatch) {
        var request = as(username)
                .contentType(JSON)
                .body(Map.of(
                        "children", children,
                        "specialCircumstances", special,
                        "atRisk", atRisk,
                        "countedOn", "2026-11-20"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(round + "/counts/" + unit);
    }

    private Response progress(String round) {
        return as(province.supervisor()).get(round + "/progress");
    }

    private Response closed(String round, String body) {
        return as(province.supervisor())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(body)
                .post(round + "/closure");
    }
}
