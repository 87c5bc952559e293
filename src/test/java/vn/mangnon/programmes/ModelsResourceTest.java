package vn.mangnon.programmes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.withoutIds;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.Json;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.World;
import vn.mangnon.access.Duties;

@QuarkusTest
class ModelsResourceTest {

    @Inject
    World world;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @Nested
    class In_the_demonstration {

        @Test
        void the_counselling_office_of_lap_vo_is_as_the_letter_tells() {
            var office = office();
            as("dongthap")
                    .get("/programme-models/" + office)
                    .then()
                    .statusCode(200)
                    .body("kind", equalTo("COUNSELLING_OFFICE"))
                    .body("name", containsString("Lấp Vò"))
                    .body("startedOn", startsWith("2019"))
                    .body("endedOn", nullValue())
                    .body("funding", equalTo(500_000_000))
                    .body("fundingIs", equalTo("OVER"))
                    .body("fundingFrom", equalTo(2019))
                    .body("fundingTo", equalTo(2020))
                    .body("staff", equalTo(1))
                    .body("helped", equalTo(300))
                    .body("helpedIs", equalTo("NEARLY"))
                    .body("overcamePercent", equalTo(90f))
                    .body("overcameIs", equalTo("OVER"))
                    .body("document.basis.number", contains("197/KH-UBND"))
                    .body("document.basis[0].issuedOn", equalTo("2021-06-28"));
        }

        @Test
        void the_district_of_old_is_a_filter_for_it() {
            var lapVo = as("dongthap").get("/programme-models/" + office()).<String>path("adminUnitId");
            as("dongthap").get("/programme-models?adminUnitId=" + lapVo).then().body("items.id", contains(office()));
        }

        @Test
        void a_province_that_it_is_not_in_does_not_find_it() {
            as(province.supervisor())
                    .get("/programme-models/" + office())
                    .then()
                    .statusCode(404);
            as("hpn.soctrang").get("/programme-models/" + office()).then().statusCode(404);
        }

        private String office() {
            var items = as("dongthap").get("/programme-models?kind=COUNSELLING_OFFICE");
            items.then().statusCode(200).body("items", hasSize(1));
            return items.path("items[0].id");
        }
    }

    @Nested
    class As_the_communes_officer {

        @Test
        void a_model_is_written_down_and_read_again() {
            var committee = world.organization("UBND xã A", "PEOPLES_COMMITTEE", province.commune(), null);
            var body = model(province.commune());
            body.put("organizationId", committee.toString());
            body.put("funding", 1_000_000_000_000_000L);
            body.put("overcamePercent", 92.25);
            body.put("overcameIs", "ABOUT");
            body.put(
                    "document",
                    Map.of(
                            "number", "    /QĐ-UBND",
                            "title", "Quyết định thành lập",
                            "issuedOnText", "ngày 31 tháng 02 năm 2020"));
            var made = created(province.officer(), body);
            var id = made.<String>path("id");
            made.then()
                    .statusCode(201)
                    .header("Location", endsWith("/api/v1/programme-models/" + id))
                    .body("fundingIs", equalTo("EXACT"))
                    .body("organizationId", equalTo(committee.toString()));
            as(province.officer())
                    .get("/programme-models/" + id)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo(made.header("ETag")))
                    .body("kind", equalTo("CLUB"))
                    .body("funding", equalTo(1_000_000_000_000_000L))
                    .body("overcamePercent", equalTo(92.25f))
                    .body("document.number", equalTo("    /QĐ-UBND"))
                    .body("document.issuedOn", nullValue())
                    .body("document.issuedOnText", equalTo("ngày 31 tháng 02 năm 2020"));
            as(province.officer())
                    .header("If-None-Match", made.header("ETag"))
                    .get("/programme-models/" + id)
                    .then()
                    .statusCode(304);
            listed("").body("items.id", contains(id));
        }

        @ParameterizedTest
        @ValueSource(strings = {"ngày 01 tháng 01 năm 0001", "1/1/0000", "31/12/1799", "1-1-9999"})
        void a_date_of_another_century_stays_text_and_hides_nothing(String text) {
            var body = model(province.commune());
            var cited = Map.of("title", "Kế hoạch", "issuedOnText", text);
            body.put("document", Map.of("title", "Quyết định", "issuedOnText", text, "basis", List.of(cited)));
            var id = created(province.officer(), body)
                    .then()
                    .statusCode(201)
                    .body("document.issuedOn", nullValue())
                    .body("document.basis[0].issuedOn", nullValue())
                    .extract()
                    .<String>path("id");
            as(province.officer())
                    .get("/programme-models/" + id)
                    .then()
                    .statusCode(200)
                    .body("document.issuedOnText", equalTo(text));
            listed("").body("items.id", contains(id));
        }

        @Test
        void all_faults_are_told_at_once() {
            var body = model(UUID.randomUUID());
            body.put("name", " ");
            body.put("organizationId", UUID.randomUUID().toString());
            body.put("endedOn", "2018-12-31");
            body.put("funding", -1);
            body.put("fundingFrom", 2020);
            body.put("fundingTo", 2019);
            body.put("overcamePercent", 100.5);
            var basis = new ArrayList<Map<String, String>>();
            basis.add(null);
            body.put("document", new HashMap<>(Map.of("title", "", "basis", basis)));
            created(province.officer(), body)
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.collectEntries { [it.pointer, it.code] }",
                            equalTo(Map.of(
                                    "/name", "REQUIRED",
                                    "/adminUnitId", "UNKNOWN_VALUE",
                                    "/organizationId", "UNKNOWN_VALUE",
                                    "/endedOn", "BEFORE_START",
                                    "/funding", "TOO_SMALL",
                                    "/fundingTo", "BEFORE_START",
                                    "/overcamePercent", "TOO_LARGE",
                                    "/document/title", "REQUIRED",
                                    "/document/basis/0", "REQUIRED")));
            created(province.officer(), Map.of())
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder("/kind", "/name", "/adminUnitId", "/startedOn"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        kind            | "BANK"              | 400 | WRONG_TYPE
                        fundingIs       | "MORE"              | 400 | WRONG_TYPE
                        funding         | 1e30                | 400 | WRONG_TYPE
                        funding         | 1000000000000001    | 422 | TOO_LARGE
                        staff           | 99999999999         | 400 | WRONG_TYPE
                        helped          | 10000001            | 422 | TOO_LARGE
                        overcamePercent | -0.01               | 422 | TOO_SMALL
                        overcamePercent | 90.125              | 422 | DIGITS
                        overcamePercent | "90"                | 400 | WRONG_TYPE
                        overcamePercent | true                | 400 | WRONG_TYPE
                        document        | "Quyết định"        | 400 | WRONG_TYPE
                        document        | {"title": "a\\u0000"} | 400 | WRONG_TYPE
                        document        | {"title": "a", "page": 1} | 400 | UNKNOWN_FIELD
                        unitPath        | "/"                 | 400 | UNKNOWN_FIELD
                        """)
        void what_cannot_be_is_refused_on_create_and_on_change(String field, String value, int status, String code) {
            var id = created(province.officer(), model(province.commune())).<String>path("id");
            var whole = model(province.commune());
            whole.put(field, "…");
            for (var answer : List.of(
                    created(province.officer(), Json.encode(whole).replace("\"…\"", value)),
                    changed(province.officer(), id, "{\"" + field + "\": " + value + "}", "*"))) {
                answer.then()
                        .statusCode(status)
                        .body("errors[0].pointer", startsWith("/" + field))
                        .body("errors[0].code", equalTo(code));
            }
        }

        /** A number that no double holds: whichever way it is read, it is the caller's mistake and no accident. */
        @ParameterizedTest
        @ValueSource(strings = {"1e400", "-1e400", "1e999999999"})
        void a_number_beyond_all_measure_is_refused(String number) {
            var id = created(province.officer(), model(province.commune())).<String>path("id");
            var whole = model(province.commune());
            whole.put("overcamePercent", "…");
            for (var answer : List.of(
                    created(province.officer(), Json.encode(whole).replace("\"…\"", number)),
                    changed(province.officer(), id, "{\"overcamePercent\": " + number + "}", "*"))) {
                assertEquals(4, answer.statusCode() / 100, answer.asString());
            }
        }

        @Test
        void a_model_next_door_or_above_is_not_the_officers_to_write() {
            for (var unit : List.of(province.neighbour(), province.id())) {
                created(province.officer(), model(unit))
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("UNIT_OUT_OF_SCOPE"));
            }
            var id = created(province.officer(), model(province.commune())).<String>path("id");
            changed(province.officer(), id, "{\"adminUnitId\": \"" + province.neighbour() + "\"}", "*")
                    .then()
                    .statusCode(403);
        }

        @Test
        void a_change_needs_the_version_it_was_made_from() {
            var made = created(province.officer(), model(province.commune()));
            var id = made.<String>path("id");
            var ends = "{\"endedOn\": \"2026-06-30\"}";
            changed(province.officer(), id, ends, null).then().statusCode(428);
            changed(province.officer(), id, ends, made.header("ETag"))
                    .then()
                    .statusCode(200)
                    .body("endedOn", equalTo("2026-06-30"))
                    .body("name", equalTo("Câu lạc bộ Măng non"));
            changed(province.officer(), id, ends, made.header("ETag"))
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("VERSION_STALE"));
            changed(province.officer(), id, "{\"startedOn\": \"2026-07-01\"}", "*")
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("BEFORE_START"));
        }

        @Test
        void the_same_id_twice_is_told_with_the_place_of_the_first_to_whom_it_concerns() {
            var own = UUID.randomUUID().toString();
            var body = model(province.commune());
            body.put("id", own);
            created(province.officer(), body).then().statusCode(201).body("id", equalTo(own));
            created(province.officer(), body)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", endsWith("/api/v1/programme-models/" + own));
            body.put("adminUnitId", province.neighbour().toString());
            created(province.neighboursOfficer(), body)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", nullValue());
        }

        @Test
        void those_at_work_on_a_day_are_found_the_last_day_included() {
            var body = model(province.commune());
            body.put("startedOn", "2019-01-01");
            body.put("endedOn", "2020-12-31");
            var ended = created(province.officer(), body).<String>path("id");
            body.remove("endedOn");
            body.put("startedOn", "2020-12-31");
            var works = created(province.officer(), body).<String>path("id");
            listed("asOf=2018-12-31").body("items", empty());
            listed("asOf=2019-01-01").body("items.id", contains(ended));
            listed("asOf=2020-12-31").body("items.id", containsInAnyOrder(ended, works));
            listed("asOf=2021-01-01").body("items.id", contains(works));
            listed("kind=HEALTH_STATION").body("items", empty());
        }

        @Test
        void the_list_is_walked_through_once() {
            var there = new ArrayList<String>();
            for (int i = 0; i < 5; i++) {
                there.add(created(province.officer(), model(province.commune())).path("id"));
            }
            var first = as(province.officer()).get("/programme-models?limit=3&count=exact");
            first.then().body("total", equalTo(5));
            var second = as(province.officer()).get("/programme-models?limit=3&cursor=" + first.path("next"));
            second.then().body("next", nullValue());
            var seen = new ArrayList<>(first.<List<String>>path("items.id"));
            seen.addAll(second.<List<String>>path("items.id"));
            assertEquals(there, seen);
        }
    }

    @Nested
    class As_somebody_else {

        @Test
        void the_officer_next_door_finds_nothing() {
            var id = created(province.officer(), model(province.commune())).<String>path("id");
            var officer = province.neighboursOfficer();
            var absent = UUID.randomUUID().toString();
            for (var pair : List.of(
                    List.of(
                            as(officer).get("/programme-models/" + id),
                            as(officer).get("/programme-models/" + absent)),
                    List.of(changed(officer, id, "{}", "*"), changed(officer, absent, "{}", "*")))) {
                pair.get(0).then().statusCode(404);
                assertEquals(withoutIds(pair.get(1)), withoutIds(pair.get(0)));
            }
            for (var query : List.of("", "?adminUnitId=" + province.commune(), "?kind=CLUB")) {
                as(officer).get("/programme-models" + query).then().body("items", empty());
            }
        }

        @Test
        void a_commune_sees_what_its_province_keeps_and_does_not_change_it() {
            var id = created(province.supervisor(), model(province.id())).<String>path("id");
            as(province.officer()).get("/programme-models/" + id).then().statusCode(200);
            changed(province.officer(), id, "{\"staff\": 9}", "*")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("UNIT_OUT_OF_SCOPE"));
        }

        @Test
        void a_union_keeps_models_in_its_own_place_and_nowhere_else() {
            var union = world.organization("Hội LHPN xã A", "MASS_ORGANIZATION", province.commune(), null);
            var reporter = world.accountOfLine("union." + province.officer(), Duties.MASS_ORGANIZATION_REPORTER, union);
            var body = model(province.commune());
            body.put("organizationId", union.toString());
            var id = created(reporter, body).then().statusCode(201).extract().<String>path("id");
            as(reporter).get("/programme-models").then().body("items.id", contains(id));
            changed(reporter, id, "{\"staff\": 2}", "*").then().statusCode(200);
            // In its own name, but in somebody else's place.
            body.put("adminUnitId", province.neighbour().toString());
            created(reporter, body).then().statusCode(403).body("code", equalTo("UNIT_OUT_OF_SCOPE"));
            changed(reporter, id, "{\"adminUnitId\": \"" + province.neighbour() + "\"}", "*")
                    .then()
                    .statusCode(403);
            // In nobody's name.
            created(reporter, model(province.commune())).then().statusCode(403);
            as(province.neighboursOfficer()).get("/programme-models").then().body("items", empty());
        }

        @Test
        void the_chair_reads_only_and_others_not_even_that() {
            var id = created(province.officer(), model(province.commune())).<String>path("id");
            as(province.chair()).get("/programme-models/" + id).then().statusCode(200);
            created(province.chair(), model(province.commune())).then().statusCode(403);
            changed(province.chair(), id, "{\"staff\": 2}", "*").then().statusCode(403);
            for (var username : List.of("admin", "auditor", "integrator")) {
                as(username).get("/programme-models").then().statusCode(403);
                as(username).get("/programme-models/" + id).then().statusCode(403);
            }
        }
    }

    private static Map<String, Object> model(UUID unit) {
        return new HashMap<>(Map.of(
                "kind", "CLUB",
                "name", "Câu lạc bộ Măng non",
                "adminUnitId", unit.toString(),
                "startedOn", "2019-01-01"));
    }

    private static Response created(String username, Object body) {
        return as(username).contentType(ContentType.JSON).body(body).post("/programme-models");
    }

    private static Response changed(String username, String id, String patch, @Nullable String ifMatch) {
        var request = as(username).contentType(MERGE_PATCH).body(patch);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/programme-models/" + id);
    }

    private ValidatableResponse listed(String query) {
        return as(province.officer())
                .get(query.isEmpty() ? "/programme-models" : "/programme-models?" + query)
                .then()
                .statusCode(200);
    }
}
