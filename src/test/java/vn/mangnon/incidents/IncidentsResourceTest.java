package vn.mangnon.incidents;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.World.withoutIds;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.json.Json;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.indicators.Indicators;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.units.UnitExtent;

@QuarkusTest
class IncidentsResourceTest {

    @Inject
    World world;

    @Inject
    Indicators indicators;

    World.Province province;
    String child;

    /** Born on 2018-05-06; the tests' today is 2026-11-22. */
    @BeforeEach
    void a_child_in_a_province_of_its_own() {
        province = world.freshProvince();
        child = registered(province.officer(), child("Lê Thị Ngã", province.commune()));
    }

    @Test
    void what_happened_is_written_down_and_how_it_ended_is_added() {
        var body = incident("INJURY", "DROWNING", "2026-07-01", "WATER", "UNDER_TREATMENT");
        body.put("adminUnitId", province.neighbour().toString());
        body.put("note", "Trượt chân ở bờ kênh.");
        var added = added(province.officer(), body);
        added.then()
                .statusCode(201)
                .header("Location", endsWith("/children/" + child + "/incidents/" + added.path("id")))
                .body("kind", equalTo("INJURY"))
                .body("cause", equalTo("DROWNING"))
                .body("place", equalTo("WATER"))
                .body("outcome", equalTo("UNDER_TREATMENT"))
                .body("adminUnitId", equalTo(province.neighbour().toString()))
                .body("note", equalTo("Trượt chân ở bờ kênh."));
        changed(province.officer(), added.path("id"), "{\"outcome\": \"RECOVERED\"}", added.header("ETag"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("RECOVERED"));
        changed(province.officer(), added.path("id"), "{\"outcome\": \"DISABLED\"}", added.header("ETag"))
                .then()
                .statusCode(412);
        as(province.chair())
                .get(path() + "/" + added.path("id"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("RECOVERED"));
        assertEquals(
                0,
                world.number("select count(*) from child_incident where position(convert_to('Trượt', 'UTF8')"
                        + " in note_sealed) > 0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kind        | "ABUSE"                                | 400 | WRONG_TYPE
                    cause       | "WORK_TOO_LONG"                        | 422 | NOT_OF_THIS_KIND
                    cause       | "INJURY"                               | 422 | NOT_OF_THIS_KIND
                    cause       | "NOTHING"                              | 422 | NOT_OF_THIS_KIND
                    outcome     | "WORK_STOPPED"                         | 422 | NOT_OF_THIS_KIND
                    place       | "MOON"                                 | 422 | UNKNOWN_VALUE
                    occurredOn  | "2026-11-23"                           | 422 | IN_THE_FUTURE
                    occurredOn  | "2018-05-05"                           | 422 | BEFORE_BIRTH
                    adminUnitId | "00000000-0000-4000-8000-000000000000" | 422 | UNKNOWN_VALUE
                    note        | ""                                     | 422 | SIZE
                    """)
    void what_cannot_be_is_refused_on_create_and_on_change(String field, String value, int status, String code) {
        String id = added(province.officer(), incident("INJURY", "FALL", "2026-07-01", "HOME", "RECOVERED"))
                .path("id");
        var whole = incident("INJURY", "FALL", "2026-07-01", "HOME", "RECOVERED");
        whole.put(field, "…");
        for (var answer : List.of(
                added(province.officer(), Json.encode(whole).replace("\"…\"", value)),
                changed(province.officer(), id, "{\"" + field + "\": " + value + "}", "*"))) {
            answer.then()
                    .statusCode(status)
                    .body("errors.pointer", contains(startsWith("/" + field)))
                    .body("errors.code", contains(code));
        }
        as(province.officer()).get(path()).then().body("items", hasSize(1));
    }

    @Test
    void all_that_is_missing_is_told_at_once() {
        added(province.officer(), Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer.sort()", contains("/cause", "/kind", "/occurredOn", "/outcome", "/place"));
    }

    @Test
    void the_officer_next_door_finds_neither_the_child_nor_what_happened_to_it() {
        String id = added(province.officer(), incident("INJURY", "FALL", "2026-07-01", "HOME", "RECOVERED"))
                .path("id");
        var missing = as(province.neighboursOfficer()).get("/children/" + UUID.randomUUID() + "/incidents");
        var foreign = as(province.neighboursOfficer()).get(path());
        assertEquals(404, foreign.statusCode());
        assertEquals(withoutIds(missing), withoutIds(foreign));
        as(province.neighboursOfficer()).get(path() + "/" + id).then().statusCode(404);
        added(province.neighboursOfficer(), incident("INJURY", "FALL", "2026-07-01", "HOME", "RECOVERED"))
                .then()
                .statusCode(404);
    }

    @Test
    void a_collaborator_reports_it_and_does_not_read_the_others() {
        var collaborator = world.account(
                "ctv-" + province.code().toLowerCase(Locale.ROOT), Duties.HAMLET_COLLABORATOR, province.commune());
        added(collaborator, incident("INJURY", "BURN", "2026-07-01", "HOME", "UNDER_TREATMENT"))
                .then()
                .statusCode(201);
        as(collaborator).get(path()).then().statusCode(403);
    }

    @Test
    void the_list_goes_by_day_and_page_by_page() {
        for (var day : List.of("2026-03-03", "2026-01-01", "2026-02-02")) {
            added(province.officer(), incident("INJURY", "FALL", day, "HOME", "RECOVERED"))
                    .then()
                    .statusCode(201);
        }
        var first = as(province.officer()).get(path() + "?limit=2&count=exact");
        first.then()
                .body("items.occurredOn", contains("2026-01-01", "2026-02-02"))
                .body("total", equalTo(3));
        as(province.officer())
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get(path())
                .then()
                .body("items.occurredOn", contains("2026-03-03"));
    }

    @Test
    void a_child_counts_once_in_a_figure_and_in_each_row() {
        for (var day : List.of("2026-03-03", "2026-04-04")) {
            added(province.officer(), incident("INJURY", "FALL", day, "HOME", "RECOVERED"))
                    .then()
                    .statusCode(201);
        }
        added(province.officer(), incident("INJURY", "DROWNING", "2026-05-05", "WATER", "DIED"))
                .then()
                .statusCode(201);
        added(province.officer(), incident("CHILD_LABOUR", "WORK_TOO_LONG", "2026-12-31", "WORKPLACE", "WORK_STOPPED"))
                .then()
                .statusCode(422);
        counts(province.officer(), "2026-01-01", "2026-11-22")
                .then()
                .statusCode(200)
                .body("items.cause", contains("DROWNING", "FALL"))
                .body("items.incidents", contains(1, 2))
                .body("items.children", contains(1, 1));
        counts(province.officer(), "2026-01-01", "2026-04-03").then().body("items.incidents", contains(1));
        counts(province.neighboursOfficer(), "2026-01-01", "2026-11-22").then().body("items", hasSize(0));
        counts(province.officer(), "2026-02-01", "2026-01-31")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?to"));
        as(province.officer())
                .get("/incident-counts?from=2026-01-01")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?adminUnitId", "?to"))
                .body("errors.code", contains("REQUIRED", "REQUIRED"));
        assertEquals(1, figure("INJURED_CHILDREN", "2026-01-01", "2026-11-22"));
        assertEquals(1, figure("DROWNED_CHILDREN", "2026-01-01", "2026-11-22"));
        assertEquals(0, figure("DROWNED_CHILDREN", "2026-05-06", "2026-11-22"));
        assertEquals(0, figure("CHILD_LABOURERS", "2026-01-01", "2026-11-22"));
    }

    @Test
    void a_list_of_many_costs_what_a_list_of_few_costs() {
        added(province.officer(), incident("INJURY", "FALL", "2026-01-01", "HOME", "RECOVERED"));
        var few = statements();
        for (int i = 0; i < 20; i++) {
            added(province.officer(), incident("INJURY", "FALL", "2026-01-01", "HOME", "RECOVERED"));
        }
        assertEquals(few, statements());
        assertTrue(few <= 4, () -> few + " statements");
    }

    private long statements() {
        return world.statementsOf(
                province.officer(),
                () -> as(province.officer()).get(path()).then().statusCode(200));
    }

    @Transactional
    long figure(String code, String from, String to) {
        var extent = new UnitExtent(List.of(new UnitPath("/" + province.code() + "/")), List.of());
        return indicators
                .figure(code, extent, LocalDate.parse(from), LocalDate.parse(to))
                .orElseThrow()
                .numerator();
    }

    private Response counts(String username, String from, String to) {
        return as(username)
                .queryParam("adminUnitId", province.id())
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/incident-counts");
    }

    private String path() {
        return "/children/" + child + "/incidents";
    }

    private Response added(String username, Object body) {
        return as(username).contentType(ContentType.JSON).body(body).post(path());
    }

    private Response changed(String username, String id, String patch, String ifMatch) {
        return as(username)
                .contentType(MERGE_PATCH)
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(path() + "/" + id);
    }

    private static Map<String, Object> incident(String kind, String cause, String day, String place, String outcome) {
        return new HashMap<>(
                Map.of("kind", kind, "cause", cause, "occurredOn", day, "place", place, "outcome", outcome));
    }
}
